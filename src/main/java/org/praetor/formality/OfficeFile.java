package org.praetor.formality;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Looks which office file an OLE2 container holds: Word 97 to 2003 is read, nothing else. */
final class OfficeFile {

    private OfficeFile() {}

    /** Refuses what is no Word document: encrypted, broken or unknown-type. */
    static void check(byte[] bytes) throws Unreadable {
        try (POIFSFileSystem system = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = system.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new Unreadable("encrypted");
            }
            if (!root.hasEntryCaseInsensitive("WordDocument")) {
                throw new Unreadable("unknown-type", "OLE2");
            }
        } catch (IOException | RuntimeException broken) {
            throw new Unreadable("broken");
        }
    }
}
