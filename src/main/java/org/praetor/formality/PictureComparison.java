package org.praetor.formality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.praetor.formality.ApplicationDiff.Change;
import org.praetor.formality.ApplicationDiff.Difference;
import org.praetor.formality.ApplicationDiff.Figures;

/** The drawings or views of two versions, by their label: what they show counts ({@link Likeness}), not how they were saved. */
final class PictureComparison {

    private final Part part;
    private final Map<String, Drawing> before;
    private final Map<String, Drawing> after;

    PictureComparison(Part part, Application before, Application after) {
        this.part = part;
        this.before = named(drawings(part, before));
        this.after = named(drawings(part, after));
    }

    List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        before.forEach((name, drawing) -> {
            Drawing now = after.get(name);
            if (now == null) {
                differences.add(difference(name, Change.REMOVED, drawing.picture(), null, null));
            } else {
                changed(name, drawing.picture(), now.picture()).ifPresent(differences::add);
            }
        });
        after.forEach((name, drawing) -> {
            if (!before.containsKey(name)) {
                differences.add(difference(name, Change.ADDED, null, drawing.picture(), null));
            }
        });
        return differences;
    }

    private Optional<Difference> changed(String name, @Nullable Picture was, @Nullable Picture now) {
        if (was == null || now == null) {
            return Objects.equals(was, now)
                    ? Optional.empty()
                    : Optional.of(difference(name, Change.CHANGED, was, now, null));
        }
        Optional<Likeness> likeness = Likeness.of(was, now);
        return likeness.map(Likeness::same).orElse(false)
                ? Optional.empty()
                : Optional.of(difference(
                        name,
                        Change.CHANGED,
                        was,
                        now,
                        likeness.map(Likeness::percent).orElse(null)));
    }

    private Difference difference(
            String name, Change change, @Nullable Picture was, @Nullable Picture now, @Nullable Integer similarity) {
        Figures figures = new Figures(was == null ? "" : was.sha256(), now == null ? "" : now.sha256(), similarity);
        return new Difference(part, name, change, measures(was), measures(now), figures);
    }

    private static String measures(@Nullable Picture picture) {
        return picture == null ? "" : picture.width() + " × " + picture.height();
    }

    static List<Drawing> drawings(Part part, Application application) {
        Design design = application.design();
        return switch (part) {
            case DRAWINGS -> application.drawings();
            case ABSTRACT_FIGURE ->
                application.abstractFigure() == null ? List.of() : List.of(application.abstractFigure());
            case DESIGN_VIEWS ->
                design == null
                        ? List.of()
                        : design.views().stream()
                                .map(view -> new Drawing(view.name(), view.picture()))
                                .toList();
            case REQUEST, TITLE, CLAIMS, DESCRIPTION, ABSTRACT, SEQUENCE_LISTING, BRIEF_EXPLANATION -> List.of();
        };
    }

    /** A label given twice, or none, is told apart by the order. */
    private static Map<String, Drawing> named(List<Drawing> drawings) {
        Map<String, Drawing> named = new LinkedHashMap<>();
        for (int index = 0; index < drawings.size(); index++) {
            String label = ContentHash.normalise(drawings.get(index).label());
            String name = label.isEmpty() ? "#" + (index + 1) : label;
            named.put(named.containsKey(name) ? name + "#" + (index + 1) : name, drawings.get(index));
        }
        return named;
    }
}
