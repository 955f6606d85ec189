package org.praetor.formality;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.praetor.formality.Design.View;
import org.praetor.formality.Design.ViewKind;

/** Pictures by their measures, and what their file names say. */
final class Pictures {

    private static final Pattern PREFIX =
            Pattern.compile("^(?:\\d{1,3}[-_.、]?)?(?<prefix>(?:套件|设计|组件)\\d{1,2})?[-_]?(?<name>.*)$");
    private static final Pattern FIGURE = Pattern.compile("^(?:附)?图\\d{1,3}[A-Za-z]?$");

    private Pictures() {}

    static Picture of(String name, FileType type, byte[] bytes, Picture.Content content) throws Unreadable {
        Raster.Measures measures = Raster.measure(bytes).orElseThrow(() -> new Unreadable("picture-broken"));
        return new Picture(
                name,
                type.mediaType(),
                measures.width(),
                measures.height(),
                bytes.length,
                ContentHash.sha256(bytes),
                content);
    }

    /** A picture in a format we cannot look into: EMF, WMF, BMP. */
    static Picture unmeasured(String name, byte[] bytes, Picture.Content content) {
        return new Picture(name, FileType.UNKNOWN.mediaType(), 0, 0, bytes.length, ContentHash.sha256(bytes), content);
    }

    static View view(Picture picture) {
        String name = baseName(picture.file());
        Matcher parts = PREFIX.matcher(name);
        String prefix = parts.matches() && parts.group("prefix") != null ? parts.group("prefix") : "";
        return new View(name, kind(name), prefix, picture);
    }

    /** Whether a line is the name of a view. */
    static boolean named(String text) {
        return kind(text) != null;
    }

    /** "图1" for 图1.png, empty for other names. */
    static Optional<String> figure(Picture picture) {
        String name = baseName(picture.file());
        return FIGURE.matcher(name).matches() ? Optional.of(name.replace("附", "")) : Optional.empty();
    }

    /** 使用状态参考图 is a reference, 主视图放大图 a detail: the last word decides. */
    private static @Nullable ViewKind kind(String name) {
        String bare = name.replaceAll("\\d{1,3}$", "");
        return Arrays.stream(ViewKind.values())
                .filter(kind -> bare.endsWith(kind.chinese()))
                .max(Comparator.comparingInt(kind -> kind.chinese().length()))
                .orElse(null);
    }

    private static String baseName(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return Texts.compact(dot < 0 ? name : name.substring(0, dot));
    }
}
