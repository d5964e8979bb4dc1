package eu.modelcatalogue.ingest.epoch;

import eu.modelcatalogue.ingest.entry.Saying;
import eu.modelcatalogue.openness.term.Verification;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one model, the newest first. The newest table that has a column speaks for it, with a value or by having none; older tables speak only
 * where newer ones lack the column: a cell that was emptied was taken back.
 *
 * @param rows at least one
 */
record ModelRows(List<Row> rows) {

    /**
     * A value and the row in which it stands.
     *
     * @param row where it stands
     * @param column name of the column there
     * @param value empty only beside another
     */
    record Cell(Row row, String column, String value) {

        /** What Epoch says here. */
        Saying says(String attribute, String said, Verification verification, @Nullable String reason) {
            return new Saying(
                    attribute,
                    said,
                    EpochImporter.LOCATOR,
                    row.section(column),
                    row.table().asOf(),
                    verification,
                    reason);
        }

        /** Another cell of the row. */
        Cell beside(String other) {
            return new Cell(row, other, row.text(other));
        }
    }

    Row newest() {
        return rows.get(0);
    }

    /** The value in a column that tables call by one of these names; empty where the newest table that has it says nothing. */
    Optional<Cell> cell(String... names) {
        for (Row row : rows) {
            for (String name : names) {
                if (row.table().columns().contains(name)) {
                    String value = row.text(name);
                    return value.isEmpty() ? Optional.empty() : Optional.of(new Cell(row, name, value));
                }
            }
        }
        return Optional.empty();
    }
}
