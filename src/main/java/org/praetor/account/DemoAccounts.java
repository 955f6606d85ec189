package org.praetor.account;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The accounts that the start page of the demo lists; empty without the demo. */
@Component
public class DemoAccounts {

    private final ObjectProvider<DemoLoader> loader;

    DemoAccounts(ObjectProvider<DemoLoader> loader) {
        this.loader = loader;
    }

    /** One row of the list. {@code roles} empty for people of companies. */
    public record Entry(
            String signIn, String name, String home, String englishHome, boolean staff, List<String> roles) {}

    /** The list with the one password of all its accounts. */
    public record Listing(String password, List<Entry> entries) {}

    public Optional<Listing> listing() {
        return Optional.ofNullable(loader.getIfAvailable()).map(DemoLoader::listing);
    }
}
