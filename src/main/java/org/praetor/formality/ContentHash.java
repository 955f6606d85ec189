package org.praetor.formality;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Normalised content of a part and its digest. */
final class ContentHash {

    /** The place of a picture inside the text. */
    static final char PICTURE = '\uFFFC';

    private static final Pattern INVISIBLE =
            Pattern.compile("[\\s\\p{Z}\\p{Cf}\\u0000-\\u001F\\u007F-\\u009F" + PICTURE + "]+");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212\\u2500]");

    private ContentHash() {}

    static PartHashes.Hashed of(Application application, Part part) {
        String content = content(application, part);
        String text = application.text(part);
        int pictures =
                (int) text.chars().filter(character -> character == PICTURE).count();
        return new PartHashes.Hashed(content, sha256(content.getBytes(StandardCharsets.UTF_8)), pictures);
    }

    /** Compatibility form (width, superscripts), without white space and invisible characters. */
    static String normalise(String text) {
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String visible = INVISIBLE.matcher(compatible).replaceAll("");
        return DASHES.matcher(visible).replaceAll("-");
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java has SHA-256", absent);
        }
    }

    private static String content(Application application, Part part) {
        return switch (part) {
            case CLAIMS ->
                application.claims().stream()
                        .map(claim -> claim.number() + "." + normalise(claim.text()))
                        .collect(Collectors.joining("\n"));
            case DRAWINGS -> drawings(application.drawings());
            case ABSTRACT_FIGURE ->
                application.abstractFigure() == null ? "" : drawings(List.of(application.abstractFigure()));
            case DESIGN_VIEWS ->
                application.design() == null
                        ? ""
                        : application.design().views().stream()
                                .map(view -> normalise(view.name()) + " " + Raster.fingerprint(view.picture()))
                                .collect(Collectors.joining("\n"));
            case REQUEST, TITLE, ABSTRACT, DESCRIPTION, SEQUENCE_LISTING, BRIEF_EXPLANATION ->
                normalise(application.text(part));
        };
    }

    private static String drawings(List<Drawing> drawings) {
        return drawings.stream()
                .map(drawing -> normalise(drawing.label()) + " "
                        + (drawing.picture() == null ? "-" : Raster.fingerprint(drawing.picture())))
                .collect(Collectors.joining("\n"));
    }
}
