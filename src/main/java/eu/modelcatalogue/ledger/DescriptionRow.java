package eu.modelcatalogue.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** What a source, model, organisation or licence was called, or what the policy was, between two editions. */
@Entity
@Immutable
@Table(name = "description")
@NullUnmarked
public class DescriptionRow {

    static final TableColumns<DescriptionRow> COLUMNS = TableColumns.of(DescriptionRow.class, DescriptionRow::new);

    @Id
    public Long id;

    public String kind;
    public String key;

    /** JSON of the record of {@link eu.modelcatalogue.catalogue.resolution.EditionContent} that it is. */
    public String body;

    public int firstEdition;
    public Integer retiredEdition;

    /** The row of a description, which no edition holds yet. */
    static DescriptionRow of(Descriptions.Key described, String body) {
        DescriptionRow row = new DescriptionRow();
        row.kind = described.kind();
        row.key = described.key();
        row.body = body;
        return row;
    }

    Descriptions.Key described() {
        return new Descriptions.Key(kind, key);
    }
}
