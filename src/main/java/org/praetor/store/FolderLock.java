package org.praetor.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.praetor.StartRefused;

/** One application per data folder. The operating system lifts the lock when the application dies, however it dies. */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws StartRefused when another application holds the folder */
    static FolderLock take(Path home) throws IOException {
        Path file = home.resolve("praetor.lock");
        Path owner = home.resolve("praetor.pid");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            String process = Files.exists(owner) ? Files.readString(owner).strip() : "unknown";
            throw new StartRefused("Another Praetor (process " + process + ") runs on the data folder " + home
                    + "; stop it, or give this one a folder of its own with praetor.data.");
        }
        Files.writeString(owner, ProcessHandle.current().pid() + "\n");
        return new FolderLock(channel);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
