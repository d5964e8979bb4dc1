package eu.modelcatalogue.api.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What was released stays: whoever wrote a program against the last released contract goes on. A release copies the contract to where it is
 * looked for here; what is to go is announced first, see docs/api.md.
 */
class ReleasedContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path RELEASED = Path.of("src/test/resources/contract/released.json");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private static JsonNode released = MissingNode.getInstance();

    @BeforeAll
    static void read() throws IOException {
        released = JSON.readTree(Files.readString(RELEASED));
    }

    @Test
    void the_contract_takes_nothing_away_from_the_one_that_was_released() throws IOException {
        JsonNode now = JSON.readTree(Files.readString(Path.of("openapi/openapi.json")));
        assumeThat(major(now)).isEqualTo(major(released));

        assertThat(broken(renamed(released), now, LocalDate.now(ZoneOffset.UTC)))
                .as("This breaks callers: see docs/api.md, What goes")
                .filteredOn(line -> CORRECTED.stream().noneMatch(line::matches))
                .isEmpty();
    }

    /** Schemas that have another name now. What is sent and answered knows no names of schemas. */
    private static final Map<String, String> RENAMED = Map.of(
            "Type", "AttributeType",
            "Use", "UseOfWeights",
            "Limit", "LimitOfUse",
            "Instant", "PointInTime",
            "LocalDate", "CalendarDay",
            "Language", "LanguageCode",
            "Text", "MultilingualText",
            "File", "FileContent",
            "Change1", "EditionChange");

    /** What the released contract said wrongly, of requests and answers that are the same as before. */
    private static final List<String> CORRECTED = List.of(
            // A parameter of a closed list never took other words.
            "new: GET \\S+ takes \\S+ ! looks like \\^!\\?\\(.*",
            // JSON was declared as a file.
            "no more: \\S+ \\S+ answers 200 as application/(\\S+\\+)?json: FileContent",
            // The body of an audit is an array, an object or a text, and was declared as a file of bytes.
            "no more: POST /v1/audit\\S* takes as application/(\\S+\\+)?json(: string| m..Length .*)",
            "new: POST /v1/audit\\S* takes as application/(\\S+\\+)?json ! .*",
            // Control characters were refused in its texts before too.
            "new: POST /v1/audit\\S* takes as (application/(x-)?yaml|text/(plain|yaml)) ! looks like .*",
            // A day that can be null is declared in place.
            "no more: gives \\S+: CalendarDay",
            // The same JSON has an operation of its own at the same address.
            "no more: GET /v1/editions/\\{number}/\\{file} answers 200 as application/json.*");

    private static JsonNode renamed(JsonNode contract) throws IOException {
        String text = contract.toString();
        for (Map.Entry<String, String> one : RENAMED.entrySet()) {
            text = text.replace(
                    "#/components/schemas/" + one.getKey() + "\"", "#/components/schemas/" + one.getValue() + "\"");
        }
        JsonNode renamed = JSON.readTree(text);
        ObjectNode schemas = (ObjectNode) renamed.at("/components/schemas");
        RENAMED.forEach((old, name) -> {
            JsonNode schema = schemas.remove(old);
            if (schema != null) {
                schemas.set(name, schema);
            }
        });
        return renamed;
    }

    /** Each edit of the released contract, and the first thing that it breaks; nothing where it may be made at any time. */
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            drop | /paths                                            | /v1/sources      | no more: GET /v1/sources
            drop | /paths/~1v1~1audit                                | post             | no more: POST /v1/audit
            drop | /paths/~1v1~1models/get/parameters                | country          | no more: GET /v1/models takes country maxLength up to
            drop | /paths/~1v1~1models/get/responses                 | 200              | no more: GET /v1/models answers 200
            drop | /paths/~1v1~1models/get/responses/200/headers     | ETag             | no more: GET /v1/models answers 200 with ETag
            drop | /paths/~1v1~1models.{ending}/get/responses/200/content | text/csv    | no more: GET /v1/models.{ending} answers 200 as text/csv: string
            drop | /components/schemas/Source/properties             | kind             | no more: gives Source.kind always
            drop | /components/schemas/Source/required               | kind             | no more: gives Source.kind always
            drop | /components/schemas/EditionChanges/properties     | modelsAdded      | no more: gives EditionChanges.modelsAdded always
            drop | /components/schemas/Declaration/properties        | released         | no more: takes Declaration.released
            drop | /components/schemas/Verdict/enum                  | unknown          | no more: gives Verdict = unknown
            add  | /components/schemas/Verdict/enum                  | "perhaps"        | new: gives Verdict ! may be perhaps
            put  | /components/schemas/Source/properties/kind/type   | "integer"        | no more: gives Source.kind: string
            put  | /components/schemas/Source/properties/kind/type   | ["string","null"] | new: gives Source.kind ! may be null
            put  | /components/schemas/Declaration/required          | ["gate"]         | new: takes Declaration ! asks for gate
            put  | /paths/~1v1~1models/get/parameters/0/required     | true             | new: GET /v1/models ! asks for lang
            put  | /paths/~1v1~1models/get/parameters/0/schema/maxLength | 1            | no more: GET /v1/models takes lang maxLength up to 2
            put  | /paths/~1v1~1models/get/parameters/0/schema/minLength | 2            | no more: GET /v1/models takes lang minLength from 1
            drop | /paths/~1v1~1models/get/parameters/0/schema/enum  | fr               | no more: GET /v1/models takes lang = fr
            add  | /paths/~1v1~1sources/get/parameters               | {"name":"must","in":"query","required":true,"schema":{"type":"string"}} | new: GET /v1/sources ! asks for must
            put  | /paths/~1v1~1new                                  | {"get":{"responses":{"200":{}}}} |
            add  | /paths/~1v1~1sources/get/parameters               | {"name":"may","in":"query","schema":{"type":"string"}} |
            put  | /paths/~1v1~1models/get/responses/451             | {"description":"x"} |
            put  | /components/schemas/Source/properties/more        | {"type":["string","null"]} |
            add  | /components/schemas/AuditOutcome/enum             | "other"          |
            put  | /components/schemas/Source/properties/kind/description | "Otherwise" |
            put  | /components/schemas/Source/properties/kind/maxLength | 5000          |
            put  | /paths/~1v1~1models/get/parameters/0/schema/maxLength | 9            |
            put  | /paths/~1v1~1models/get/parameters/0/schema/minLength | 0            |
            put  | /paths/~1v1~1sources/get/deprecated               | true             |
            """)
    void an_edit_that_breaks_callers_is_found(String edit, String pointer, String value, String broken)
            throws IOException {
        JsonNode now = edited(released.deepCopy(), edit, pointer, value);

        assertThat(now).isNotEqualTo(released);
        List<String> found = broken(released, now, TODAY);
        if (broken == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).isNotEmpty();
            assertThat(found.get(0)).startsWith(broken);
        }
    }

    @Test
    void what_was_announced_may_go_on_its_day_and_not_before() throws IOException {
        JsonNode announced = edited(released.deepCopy(), "put", "/paths/~1v1~1sources/get/x-sunset", "\"2027-06-01\"");
        JsonNode without = edited(announced.deepCopy(), "drop", "/paths", "/v1/sources");

        assertThat(broken(announced, without, LocalDate.of(2027, 5, 31))).contains("no more: GET /v1/sources");
        assertThat(broken(announced, without, LocalDate.of(2027, 6, 1))).isEmpty();
    }

    private static List<String> broken(JsonNode released, JsonNode now, LocalDate today) {
        return Promises.broken(Promises.of(released, today), Promises.of(now, LocalDate.MIN));
    }

    private static String major(JsonNode contract) {
        return contract.at("/info/version").asText().replaceFirst("\\..*", "");
    }

    private static JsonNode edited(JsonNode contract, String edit, String pointer, String value) throws IOException {
        int end = pointer.lastIndexOf('/');
        String last = pointer.substring(end + 1).replace("~1", "/");
        JsonNode at = contract.at(pointer);
        if (edit.equals("put")) {
            ((ObjectNode) contract.at(pointer.substring(0, end))).set(last, JSON.readTree(value));
        } else if (edit.equals("add")) {
            ((ArrayNode) at).add(JSON.readTree(value));
        } else if (at instanceof ObjectNode object) {
            object.remove(value);
        } else {
            ArrayNode array = (ArrayNode) at;
            for (int i = array.size() - 1; i >= 0; i--) {
                JsonNode one = array.get(i);
                if (one.path("name").asText(one.asText()).equals(value)) {
                    array.remove(i);
                }
            }
        }
        return contract;
    }
}
