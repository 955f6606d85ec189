package org.praetor.formality;

import static org.praetor.formality.Rule.DESIGNS;
import static org.praetor.formality.Rule.TECHNICAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.praetor.formality.Design.View;

/** FE-DRW-03 and FE-DES-09: what a machine sees of a picture, its measures and tones. Whether lines are clear, signs legible or shadows drawn is for people. */
final class PictureRules {

    /** Our own measure, no article gives a number: printed at 150 dots per inch and reduced to two thirds, a figure with fewer dots on its longer edge is smaller than 3.4 cm. */
    private static final int FEWEST_PIXELS = 300;

    /** Pictures are decoded until so many pixels are looked at, so that rules stay cheaper than reading. */
    private static final long PIXELS = 4_000_000;

    private static final double COLOURED = 0.02;
    private static final double PHOTOGRAPH = 0.5;
    private static final Pattern COLOUR_CLAIMED = Pattern.compile("保护[^。；;\\n不未]{0,16}(?:色彩|颜色)");

    static final List<Rule> ALL = List.of(
            Rule.of("FE-DRW-03", Severity.W, TECHNICAL, Statutes.DRAWINGS, PictureRules::drawings),
            Rule.of("FE-DES-09", Severity.E, DESIGNS, Statutes.RULES_30, PictureRules::colour));

    private PictureRules() {}

    /** One finding for each kind of doubt, naming the drawings. */
    private static void drawings(Examination examination) {
        List<Drawing> drawings = examination.application().drawings();
        name(examination, drawings, "small", drawing -> {
            Picture picture = drawing.picture();
            return picture != null
                    && picture.pixels() > 0
                    && Math.max(picture.width(), picture.height()) < FEWEST_PIXELS;
        });
        List<Drawing> photographs = new ArrayList<>();
        List<Drawing> coloured = new ArrayList<>();
        long budget = PIXELS;
        for (Drawing drawing : drawings) {
            Picture picture = drawing.picture();
            budget -= picture == null ? 0 : picture.pixels();
            Optional<Tones> tones = budget < 0 ? Optional.empty() : tones(picture);
            if (tones.isPresent() && tones.get().grey() > PHOTOGRAPH) {
                photographs.add(drawing);
            } else if (tones.isPresent() && tones.get().coloured() > COLOURED) {
                coloured.add(drawing);
            }
        }
        name(examination, drawings, "photograph", photographs::contains);
        name(examination, drawings, "coloured", coloured::contains);
    }

    private static void name(
            Examination examination, List<Drawing> drawings, String variant, Predicate<Drawing> concerned) {
        List<String> labels = new ArrayList<>();
        for (int index = 0; index < drawings.size(); index++) {
            if (concerned.test(drawings.get(index))) {
                String label = drawings.get(index).label();
                labels.add(label.isEmpty() ? "（" + (index + 1) + "）" : label);
            }
        }
        if (!labels.isEmpty()) {
            examination.find(Part.DRAWINGS, labels.get(0), -1, -1, variant, String.join("、", labels));
        }
    }

    /** Colour is claimed and no view has any. Views past the budget, or that cannot be decoded, make the rule silent. */
    private static void colour(Examination examination) {
        Design design = examination.application().design();
        if (design == null
                || design.views().isEmpty()
                || !COLOUR_CLAIMED.matcher(design.explanation().text()).find()) {
            return;
        }
        long budget = PIXELS;
        for (View view : design.views()) {
            budget -= view.picture().pixels();
            Optional<Tones> tones = budget < 0 ? Optional.empty() : tones(view.picture());
            if (tones.isEmpty() || tones.get().coloured() > 0) {
                return;
            }
        }
        examination.whole(Part.DESIGN_VIEWS, "");
    }

    private static Optional<Tones> tones(@Nullable Picture picture) {
        return picture == null ? Optional.empty() : Raster.tones(picture);
    }
}
