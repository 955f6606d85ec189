package org.praetor.formality;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.praetor.formality.Design.View;

/** Views of a design in a text file: pictures with the view's name above or below them, alike throughout the file. */
final class CaptionedViews {

    private static final int LONGEST = 20;

    private CaptionedViews() {}

    /** Whether the lines hold a picture and the name of a view. */
    static boolean in(List<Line> lines) {
        return lines.stream().anyMatch(line -> !line.pictures().isEmpty())
                && lines.stream().anyMatch(line -> caption(line) != null);
    }

    static List<View> of(List<Line> lines) {
        List<View> views = new ArrayList<>();
        Deque<Picture> pictures = new ArrayDeque<>();
        Deque<String> captions = new ArrayDeque<>();
        for (Line line : lines) {
            pictures.addAll(line.pictures());
            String caption = caption(line);
            if (caption != null) {
                captions.add(caption);
            }
            while (!pictures.isEmpty() && !captions.isEmpty()) {
                views.add(view(captions.remove(), pictures.remove()));
            }
        }
        pictures.forEach(picture -> views.add(Pictures.view(picture)));
        return views;
    }

    private static View view(String caption, Picture picture) {
        View named = Pictures.view(new Picture(
                caption,
                picture.mediaType(),
                picture.width(),
                picture.height(),
                picture.size(),
                picture.sha256(),
                picture.content()));
        return new View(named.name(), named.kind(), named.prefix(), picture);
    }

    private static @Nullable String caption(Line line) {
        String text = Texts.compact(line.printed().replace(String.valueOf(ContentHash.PICTURE), ""));
        boolean named = !text.isEmpty() && text.length() <= LONGEST && Pictures.named(text);
        return named ? text : null;
    }
}
