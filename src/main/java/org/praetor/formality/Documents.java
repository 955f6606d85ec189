package org.praetor.formality;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads one upload whatever it is, packages in packages included, and hands what it finds to the intake. */
final class Documents {

    private final Intake intake;
    private final Budget budget;

    Documents(Intake intake, Budget budget) {
        this.intake = intake;
        this.budget = budget;
    }

    /** Opens the bytes of a file or of an entry again. */
    @FunctionalInterface
    interface Opener {
        InputStream open() throws IOException;
    }

    void read(byte[] bytes, FileType type, String name, Opener again) throws Unreadable {
        switch (type) {
            case ZIP -> archive(bytes, name, again, 1);
            case XML -> xml(bytes, name, intake.loose());
            case PNG, JPEG, TIFF -> intake.picture(picture(name, type, bytes, again));
            case DOCX, PDF, TEXT -> document(bytes, type, name, again);
            case OLE, RAR, SEVEN_ZIP, UNKNOWN -> throw new Unreadable("unknown-type", name);
        }
    }

    private void document(byte[] bytes, FileType type, String name, Opener again) throws Unreadable {
        Draft draft = switch (type) {
            case DOCX -> docx(bytes, name, again);
            case PDF -> pdf(bytes, name);
            default -> PlainText.read(PlainText.decode(bytes).orElseThrow(() -> new Unreadable("broken")), name);
        };
        if (draft.parts().stream().allMatch(part -> part == Part.TITLE)) {
            throw new Unreadable("no-part");
        }
        intake.add(draft, name);
    }

    private Draft pdf(byte[] bytes, String name) throws Unreadable {
        PdfReader.Read read = PdfReader.read(bytes, name, budget.limits());
        if (!read.scanned().isEmpty()) {
            intake.note(name, "scanned-pages", true, read.scanned().toString());
        }
        return read.draft();
    }

    private Draft docx(byte[] bytes, String name, Opener again) throws Unreadable {
        Map<String, byte[]> files = new HashMap<>();
        Map<String, Picture> media = new HashMap<>();
        Archive.walk(bytes, budget, (entry, ordinal, content) -> {
            FileType type = entry.startsWith("word/media/") ? FileType.of(content) : FileType.UNKNOWN;
            if (type.picture()) {
                media.put(entry, picture(entry, type, content, entryOf(again, ordinal)));
            } else if (entry.endsWith(".xml") || entry.endsWith(".rels")) {
                files.put(entry, content);
            }
        });
        DocxReader.Read read = DocxReader.read(files, media, budget.limits().characters());
        if (read.revised()) {
            intake.note(name, "revised", false);
        }
        return LineParts.sort(read.lines(), name);
    }

    private void xml(byte[] bytes, String name, Map<String, Picture> pictures) throws Unreadable {
        PatentXml.Read read = PatentXml.read(bytes, pictures, budget.limits().characters());
        read.missing().forEach(missing -> intake.note(name, "picture-missing", false, missing));
        intake.add(read.draft(), name);
    }

    private void archive(byte[] bytes, String name, Opener again, int depth) throws Unreadable {
        if (depth > budget.limits().depth()) {
            throw new Unreadable("too-deep", budget.limits().depth());
        }
        Map<String, byte[]> texts = new LinkedHashMap<>();
        Map<String, Picture> pictures = new LinkedHashMap<>();
        int[] entries = new int[1];
        Archive.walk(bytes, budget, (entry, ordinal, content) -> {
            entries[0]++;
            entry(name, entry, content, entryOf(again, ordinal), depth, texts, pictures);
        });
        if (entries[0] == 0) {
            throw new Unreadable("empty");
        }
        for (Map.Entry<String, byte[]> text : texts.entrySet()) {
            try {
                xml(text.getValue(), text.getKey(), pictures);
            } catch (Unreadable refused) {
                intake.refuse(text.getKey(), refused);
            }
        }
        if (texts.isEmpty()) {
            pictures.values().forEach(intake::picture);
        }
    }

    /** One unreadable entry does not spoil the others, except when the package itself is an attack. */
    private void entry(
            String archive,
            String entry,
            byte[] content,
            Opener again,
            int depth,
            Map<String, byte[]> texts,
            Map<String, Picture> pictures)
            throws Unreadable {
        String label = archive + " / " + entry;
        FileType type = content.length == 0 ? FileType.UNKNOWN : FileType.of(content);
        if (type == FileType.ZIP) {
            archive(content, label, again, depth + 1);
            return;
        }
        try {
            switch (type) {
                case XML -> texts.put(label, content);
                case PNG, JPEG, TIFF ->
                    pictures.put(
                            entry.substring(entry.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT),
                            picture(entry, type, content, again));
                case DOCX, PDF, TEXT -> {
                    intake.check(content, type, entry);
                    document(content, type, label, again);
                }
                case OLE, RAR, SEVEN_ZIP -> intake.check(content, type, entry);
                case ZIP, UNKNOWN -> intake.note(label, "entry-ignored", false);
            }
        } catch (Unreadable refused) {
            if (refused.reason().equals("bomb") || refused.reason().equals("too-many-entries")) {
                throw refused;
            }
            intake.refuse(label, refused);
        }
    }

    private Picture picture(String name, FileType type, byte[] bytes, Opener again) throws Unreadable {
        Picture picture = Pictures.of(name, type, bytes, () -> bytes(again));
        if (picture.pixels() > budget.limits().pixels()) {
            intake.note(name, "picture-too-large", false, picture.width(), picture.height());
        }
        return picture;
    }

    private Opener entryOf(Opener archive, int ordinal) {
        long limit = budget.limits().fileBytes();
        return () -> {
            try (InputStream in = archive.open()) {
                return new ByteArrayInputStream(Archive.entry(in, ordinal, limit));
            }
        };
    }

    private static byte[] bytes(Opener opener) {
        try (InputStream in = opener.open()) {
            return in.readAllBytes();
        } catch (IOException gone) {
            return new byte[0];
        }
    }
}
