package org.praetor.formality;

/** FE-CLM-24: "由A和B组成" excludes everything else, so a claim below it cannot add "还包括C". */
final class ClosedClaims {

    private static final String TRANSITION = "特征(?:在于|是)[，,：:]?\\s*(?:所述|该)?(?<what>[^，,；;。：:]{0,20}?)";
    private static final Sought CLOSED =
            Sought.of(TRANSITION + "(?<!主要)(?<!可)由(?!以下步骤)[^；;。]{1,120}?(?:组成|构成)(?=[，,；;。])");
    private static final Sought ADDS = Sought.of(TRANSITION + "还(?:包括|包含|含有|设有|设置有)");

    private ClosedClaims() {}

    static void extended(Examination examination) {
        boolean[] closed = new boolean[examination.claims().nodes().size()];
        for (ClaimNode node : examination.claims().nodes()) {
            boolean rests = node.dependent() && node.cited().stream().anyMatch(cited -> closed[cited.index()]);
            closed[node.index()] = rests || closes(node);
            int adds = rests ? ofSubject(node, ADDS) : -1;
            if (adds >= 0) {
                int end = Math.min(node.claim().text().length(), adds + "特征在于，还包括".length());
                ClaimWordingRules.mark(examination, Severity.W, node.claim(), adds, end, "closed");
            }
        }
    }

    private static boolean closes(ClaimNode node) {
        String text = node.claim().text();
        return (text.contains("组成") || text.contains("构成")) && ofSubject(node, CLOSED) >= 0;
    }

    /** Where the claimed subject itself, not one of its parts, is described so; -1 if nowhere. */
    private static int ofSubject(ClaimNode node, Sought pattern) {
        Sought.Scan found = pattern.in(node.claim().text());
        boolean subject = found.next()
                && (found.match().group("what").isEmpty()
                        || node.subject().name().endsWith(found.match().group("what")));
        return subject ? found.start() : -1;
    }
}
