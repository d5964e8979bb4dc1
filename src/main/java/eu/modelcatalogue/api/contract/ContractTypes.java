package eu.modelcatalogue.api.contract;

import eu.modelcatalogue.openness.Word;
import eu.modelcatalogue.question.SearchParameters;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The types that the schemas of the contract are made of, each with description, bounds and example. */
final class ContractTypes {

    private static final int TEXT = 1_000;
    private static final int ITEMS = 10_000;

    private ContractTypes() {}

    static Schema ref(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }

    static Schema object(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }

    static Schema array(String description, Schema items) {
        return OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .description(description)
                .items(items)
                .maxItems(ITEMS);
    }

    static Schema strings(String description, String example) {
        return array(description, text("One of them.", example));
    }

    static Schema text(String description, String example) {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .description(description)
                .maxLength(TEXT)
                .examples(List.of(example));
    }

    static Schema nullable(String description, String example) {
        return text(description, example).addType(SchemaType.NULL);
    }

    static Schema word(String description, List<String> words) {
        return text(description, words.get(0)).enumeration(List.copyOf(words));
    }

    static Schema whole(String description, int example) {
        return OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .format("int64")
                .description(description)
                .minimum(BigDecimal.ZERO)
                .maximum(BigDecimal.valueOf(Integer.MAX_VALUE))
                .examples(List.of(example));
    }

    static Schema count(String description) {
        return OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .addType(SchemaType.NULL)
                .format("int64")
                .description(description + " Null where unknown.")
                .minimum(BigDecimal.ZERO)
                .maximum(BigDecimal.valueOf(SearchParameters.MOST_PARAMETERS))
                .examples(List.of(24_000_000_000L));
    }

    static Schema truth(String description) {
        return OASFactory.createSchema()
                .addType(SchemaType.BOOLEAN)
                .description(description)
                .examples(List.of(true));
    }

    static <E extends Enum<E> & Word> Schema word(String description, Class<E> type) {
        return word(description, Word.words(type));
    }
}
