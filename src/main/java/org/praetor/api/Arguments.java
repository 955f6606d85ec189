package org.praetor.api;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The words of a command line behind the command's name; {@code --kind=design} says the same as {@code --kind design}. */
final class Arguments {

    private static final List<String> HELP = List.of("--help", "-h");

    private Arguments() {}

    static List<String> of(String[] line) {
        return Arrays.stream(line).skip(1).flatMap(Arguments::words).toList();
    }

    static boolean askHelp(List<String> arguments) {
        return arguments.stream().anyMatch(HELP::contains);
    }

    private static Stream<String> words(String argument) {
        int equals = argument.indexOf('=');
        return argument.startsWith("--") && equals > 0
                ? Stream.of(argument.substring(0, equals), argument.substring(equals + 1))
                : Stream.of(argument);
    }
}
