package org.praetor.examination;

import java.util.Set;

/**
 * A ground of substantive defects.
 *
 * @param key kebab-case; names the text {@code examination.ground.<key>}
 * @param article in Chinese, as letters cite it: 第二十二条第三款
 * @param kinds kinds of patents it can concern
 * @param cites whether a defect on this ground has to name a document
 */
public record Ground(String key, String statute, String article, Set<String> kinds, boolean cites) {

    public Ground {
        kinds = Set.copyOf(kinds);
    }

    /** Statute and article, as letters cite them: 《专利法》第二十二条第三款. */
    public String basis() {
        return "《" + statute + "》" + article;
    }
}
