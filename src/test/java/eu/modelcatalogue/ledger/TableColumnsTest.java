package eu.modelcatalogue.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Plain SQL reads and writes the columns that entities state")
class TableColumnsTest {

    @Test
    @DisplayName("of a claim: all of them")
    void all() {
        assertEquals(
                "select id, subject_kind, subject_id, attribute, value, source, locator, section, as_of, verification, via, reason, read_on, verified_on, first_edition, retired_edition from claim",
                ClaimRow.COLUMNS.select());
    }

    @Test
    @DisplayName("of a description that is proposed: those that say something, with their values in the same order")
    void some() {
        TableColumns<DescriptionRow> proposed =
                DescriptionRow.COLUMNS.without("id", "first_edition", "retired_edition");

        assertEquals("kind, key, body", proposed.toString());
        assertArrayEquals(
                new Object[] {"model", "k2", "{}"},
                proposed.values(DescriptionRow.of(new Descriptions.Key("model", "k2"), "{}")));
    }

    static Stream<Class<?>> entities() {
        return Stream.of(ClaimRow.class, DescriptionRow.class, EditionRow.class);
    }

    @ParameterizedTest
    @MethodSource("entities")
    @DisplayName("named as Hibernate names them")
    void names(Class<?> entity) {
        PhysicalNamingStrategySnakeCaseImpl hibernate = new PhysicalNamingStrategySnakeCaseImpl();

        assertEquals(
                String.join(
                        ", ",
                        Stream.of(entity.getDeclaredFields())
                                .map(field -> field.getName())
                                .filter(name -> !name.equals("COLUMNS"))
                                .map(name -> hibernate
                                        .toPhysicalColumnName(Identifier.toIdentifier(name), null)
                                        .getText())
                                .toList()),
                TableColumns.of(entity, () -> null).toString());
    }
}
