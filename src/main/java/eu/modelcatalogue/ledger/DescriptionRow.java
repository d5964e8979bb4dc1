package eu.modelcatalogue.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** What a source, model, organisation or licence was called, or what the policy was, between two editions. */
@Entity
@Immutable
@Table(name = "description")
@NullUnmarked
public class DescriptionRow {

    @Id
    public Long id;

    public String kind;
    public String key;

    /** JSON of the record of {@link eu.modelcatalogue.catalogue.resolution.EditionContent} that it is. */
    public String body;

    public int firstEdition;
    public Integer retiredEdition;

    /** As plain SQL gives it. */
    static DescriptionRow of(ResultSet columns) throws SQLException {
        DescriptionRow row = new DescriptionRow();
        row.id = columns.getLong("id");
        row.kind = columns.getString("kind");
        row.key = columns.getString("key");
        row.body = columns.getString("body");
        row.firstEdition = columns.getInt("first_edition");
        row.retiredEdition = columns.getObject("retired_edition", Integer.class);
        return row;
    }

    Descriptions.Key described() {
        return new Descriptions.Key(kind, key);
    }
}
