package org.praetor.formality;

import java.io.FileDescriptor;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Permission;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.praetor.Command;

/**
 * The child of {@link HostileRun}: runs the real command once for each file of a folder and reports after each what it cost. A guard sees every file that is touched
 * and every address that is asked for.
 */
final class HostileChild {

    private HostileChild() {}

    /** Arguments: folder of good files to warm up with, folder of bad ones. After each file a line {@code # name exit cpu-milliseconds outside…}. */
    public static void main(String[] arguments) throws IOException {
        Path warm = Path.of(arguments[0]);
        Path folder = Path.of(arguments[1]);
        for (int round = 0; round < 2; round++) {
            files(warm).forEach(HostileChild::examine);
        }
        System.gc();
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        System.out.println("# heap " + used + " " + Runtime.getRuntime().maxMemory());
        Guard guard = new Guard(folder);
        cpu();
        guard.watch();
        for (Path file : files(folder)) {
            long began = cpu();
            int exit = examine(file);
            long spent = (cpu() - began) / 1_000_000;
            System.out.println("# " + file.getParent().getFileName() + " " + exit + " " + spent + " " + guard.seen());
        }
    }

    private static int examine(Path file) {
        String[] line = {"examine", file.toString(), "--json"};
        return Command.of(line).orElseThrow().run(line);
    }

    /** Of the whole process: compiling and collecting included. */
    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Lets everything happen and remembers what should not: files outside the JDK, the class path and the folder, writing, the network, other programs. */
    @SuppressWarnings("removal")
    private static final class Guard extends SecurityManager {

        private final Set<String> seen = new ConcurrentSkipListSet<>();
        private final Set<Path> allowed = new TreeSet<>();

        Guard(Path folder) {
            allowed.add(folder.toAbsolutePath());
            allowed.add(Path.of(System.getProperty("java.home")).toAbsolutePath());
            allowed.add(Path.of("").toAbsolutePath()); // what an empty entry of the class path means
            for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
                allowed.add(Path.of(entry).toAbsolutePath());
            }
        }

        void watch() {
            System.setSecurityManager(this);
        }

        String seen() {
            String text = String.join(" ", seen);
            seen.clear();
            return text;
        }

        @Override
        public void checkPermission(Permission permission) {}

        @Override
        public void checkRead(String file) {
            Path path = Path.of(file).toAbsolutePath();
            if (allowed.stream().noneMatch(path::startsWith)) {
                seen.add("read:" + file);
            }
        }

        @Override
        public void checkRead(FileDescriptor descriptor) {}

        @Override
        public void checkWrite(String file) {
            seen.add("write:" + file);
        }

        @Override
        public void checkDelete(String file) {
            seen.add("delete:" + file);
        }

        @Override
        public void checkExec(String command) {
            seen.add("run:" + command);
        }

        @Override
        public void checkConnect(String host, int port) {
            seen.add("connect:" + host + ":" + port);
        }

        @Override
        public void checkConnect(String host, int port, Object context) {
            seen.add("connect:" + host + ":" + port);
        }
    }
}
