package org.praetor.formality;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Says which old office file this is; none is read. */
final class OfficeFile {

    private OfficeFile() {}

    /** The reason for refusing it: encrypted, doc, wps or unknown-type. */
    static Unreadable refusal(byte[] bytes, String name) {
        try (POIFSFileSystem system = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = system.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return new Unreadable("encrypted");
            }
            if (FileType.ending(name).equals("wps")) {
                return new Unreadable("wps");
            }
            return root.hasEntryCaseInsensitive("WordDocument")
                    ? new Unreadable("doc")
                    : new Unreadable("unknown-type", "OLE2");
        } catch (IOException | RuntimeException broken) {
            return new Unreadable("broken");
        }
    }
}
