package org.praetor.formality;

import java.util.List;
import java.util.stream.Stream;

/** Every rule that the machine decides, in the order of the rule book. */
final class Rules {

    static final List<Rule> ALL = Stream.of(
                    FileSetRules.ALL,
                    PeopleRules.ALL,
                    RequestRules.ALL,
                    TitleRules.ALL,
                    AbstractRules.ALL,
                    ClaimRules.ALL,
                    DependencyRules.ALL,
                    ClaimStructureRules.ALL,
                    ClaimSignRules.ALL,
                    ClaimWordingRules.ALL,
                    UtilityModelClaimRules.ALL,
                    AntecedentRules.ALL,
                    List.of(LikeClaims.RULE, NumericRanges.RULE),
                    DescriptionRules.ALL,
                    DisclosureRules.ALL,
                    SignRules.ALL,
                    SequenceRules.ALL,
                    IllustrationRules.ALL,
                    FeeRules.ALL,
                    FigureRules.ALL,
                    PictureRules.ALL,
                    DesignNameRules.ALL,
                    ExplanationRules.ALL,
                    ViewRules.ALL)
            .flatMap(List::stream)
            .toList();

    private Rules() {}
}
