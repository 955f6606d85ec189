package org.praetor.examination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.praetor.examination.TraitRows.Kind;
import org.praetor.examination.TraitRows.Trait;
import org.praetor.formality.ClaimShape;
import org.praetor.formality.ClaimSketch;
import org.praetor.testing.PraetorTest;
import org.springframework.beans.factory.annotation.Autowired;

@PraetorTest
class SketchRowsTest {

    @Autowired
    SketchRows rows;

    @Autowired
    TraitRows traits;

    @Test
    void of_many_cases_of_one_agency_only_the_newest_are_looked_at_and_whole() {
        Trait agency = new Trait(Kind.AGENCY, "bounded-agency");
        Trait phone = new Trait(Kind.PHONE, "bounded-phone");
        traits.replace("bounded-own", "centre", Set.of(agency, phone));
        for (int i = 1; i <= 5; i++) {
            traits.replace("bounded-" + i, "centre", i == 1 ? Set.of(agency, phone) : Set.of(agency));
            insert("bounded-" + i, 1, "2026-03-0" + i + "T09:00:00Z");
        }

        assertThat(traits.related("bounded-own", 9)).hasSize(5);
        assertThat(traits.related("bounded-own", 2))
                .containsOnlyKeys("bounded-5", "bounded-4", "bounded-1")
                .containsEntry("bounded-1", EnumSet.of(Kind.AGENCY, Kind.PHONE));
    }

    @Test
    void of_many_cases_the_newest_are_read_each_in_its_latest_version() {
        insert("middle", 1, "2026-03-02T09:00:00Z");
        insert("oldest", 2, "2026-03-01T09:00:00Z");
        insert("newest", 3, "2026-02-01T09:00:00Z");
        insert("newest", 4, "2026-03-03T09:00:00Z");

        List<String> all = List.of("oldest", "newest", "middle", "unknown");
        assertThat(rows.latest(all, 2)).containsOnlyKeys("newest", "middle");
        assertThat(rows.latest(all, 9)).containsOnlyKeys("newest", "middle", "oldest");
        assertThat(rows.latest(all, 2).get("newest").shape().length()).isEqualTo(4);
    }

    @Test
    void of_erased_content_nothing_is_taken_again() {
        assertThat(rows.claim("there")).isTrue();
        rows.taken("there", List.of("one", "two"));
        assertThat(rows.claim("there")).isTrue();
        assertThat(rows.documents("there")).containsExactly("one", "two");

        rows.erase("there");
        rows.erase("never");
        assertThat(rows.claim("there")).isFalse();
        assertThat(rows.claim("never")).isFalse();
        assertThat(rows.erased("there")).isTrue();
        assertThat(rows.erased("other")).isFalse();
    }

    private void insert(String caseId, int length, String at) {
        ClaimSketch sketch = ClaimSketch.of(new byte[ClaimSketch.FUNCTIONS * Integer.BYTES]);
        rows.insert(caseId, new SketchRows.Kept(sketch, new ClaimShape(length, 1)), Instant.parse(at));
    }
}
