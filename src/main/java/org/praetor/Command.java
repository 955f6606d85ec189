package org.praetor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** A command of {@code praetor.jar} that runs without a server or database; rooms offer theirs as services. */
public interface Command {

    /** The first argument that calls it. */
    String name();

    /**
     * @param arguments of the whole line, the name first
     * @return exit code of the process
     */
    int run(String[] arguments);

    /**
     * The command that the first argument names. Without an argument, or with an option first, the server starts; any other word is a slip: it is answered with what exists, and
     * nothing starts.
     */
    static Optional<Command> of(String[] arguments) {
        if (arguments.length == 0 || arguments[0].startsWith("--")) {
            return Optional.empty();
        }
        List<Command> all = ServiceLoader.load(Command.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(Command::name))
                .toList();
        return Optional.of(all.stream()
                .filter(command -> command.name().equals(arguments[0]))
                .findFirst()
                .orElseGet(() -> new UnknownCommand(arguments[0], all)));
    }
}
