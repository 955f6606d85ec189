package org.praetor.formality;

/**
 * An application in figures.
 *
 * @param abstractLength in characters as the rule book counts them: white space left out, marks counted
 * @param paragraphs of the description, headings not counted
 * @param figures drawings, or views of a design
 */
public record Outline(String title, int abstractLength, int claims, int paragraphs, int figures) {

    public static Outline of(Application application) {
        return new Outline(
                application.title(),
                Texts.count(application.abstractText()),
                application.claims().size(),
                application.description().paragraphs().size(),
                application.design() == null
                        ? application.drawings().size()
                        : application.design().views().size());
    }
}
