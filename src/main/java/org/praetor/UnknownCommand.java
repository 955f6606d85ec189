package org.praetor;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** Stands for a word that calls nothing: says which commands there are. */
record UnknownCommand(String name, List<Command> all) implements Command {

    private static final int REFUSED = 2;

    @Override
    public int run(String[] arguments) {
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        err.println(sentence(Arrays.asList(arguments).contains("en") ? Locale.ENGLISH : Locale.ROOT));
        return REFUSED;
    }

    /** @param language the root is Chinese */
    String sentence(Locale language) {
        String known = all.stream().map(Command::name).collect(Collectors.joining(", "));
        return ResourceBundle.getBundle(
                        "messages.api",
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString("api.command.unknown")
                .replace("{0}", name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", ""))
                .replace("{1}", known);
    }
}
