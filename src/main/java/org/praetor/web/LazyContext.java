package org.praetor.web;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;

/** Asks for the account only when a request needs to know it; style sheets do not. */
final class LazyContext implements DeferredSecurityContext {

    private final Supplier<SecurityContext> source;
    private @Nullable SecurityContext loaded;

    LazyContext(Supplier<SecurityContext> source) {
        this.source = source;
    }

    @Override
    public SecurityContext get() {
        if (loaded == null) {
            loaded = source.get();
        }
        return loaded;
    }

    @Override
    public boolean isGenerated() {
        return get().getAuthentication() == null;
    }
}
