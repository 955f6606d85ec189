package org.praetor.formality;

import java.util.List;
import java.util.stream.Collectors;

/** A row of a table: one line when every cell holds one at most, as PDF and plain text have it; a cell with more is text laid out by a table. */
final class WordRow {

    private int from;
    private int cells;

    void begin(List<Line> lines) {
        from = lines.size();
        cells = 0;
    }

    void cell() {
        cells++;
    }

    void end(List<Line> lines) {
        List<Line> row = lines.subList(Math.min(from, lines.size()), lines.size());
        if (row.size() > 1 && row.size() <= cells) {
            Line joined = new Line(
                    row.get(0).number(),
                    Texts.tidy(row.get(0).text()
                            + row.stream()
                                    .skip(1)
                                    .map(line -> " " + line.printed())
                                    .collect(Collectors.joining())),
                    row.stream().flatMap(line -> line.pictures().stream()).toList(),
                    0);
            row.clear();
            lines.add(joined);
        }
    }
}
