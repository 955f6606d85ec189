package org.praetor;

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

    /** The command that the first argument names; every other line starts the server. */
    static Optional<Command> of(String[] arguments) {
        return arguments.length == 0
                ? Optional.empty()
                : ServiceLoader.load(Command.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .filter(command -> command.name().equals(arguments[0]))
                        .findFirst();
    }
}
