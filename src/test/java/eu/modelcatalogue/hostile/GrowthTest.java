package eu.modelcatalogue.hostile;

import static eu.modelcatalogue.hostile.Growth.linear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.api.compression.ContentCoding;
import eu.modelcatalogue.api.declaration.DeclaredModel;
import eu.modelcatalogue.api.http.CanonicalPath;
import eu.modelcatalogue.api.http.FileAddress;
import eu.modelcatalogue.api.http.StrictJson;
import eu.modelcatalogue.catalogue.search.TypedText;
import eu.modelcatalogue.domain.HubAddress;
import eu.modelcatalogue.domain.Identifier;
import eu.modelcatalogue.hostile.Growth.Worst;
import eu.modelcatalogue.problem.BodyFaults;
import eu.modelcatalogue.query.Address;
import eu.modelcatalogue.syntax.SpdxList;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.web.layout.SentForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The time of every parser for callers' input grows in proportion to its length; the parsers of audits have a separate test. */
class GrowthTest {

    @TestFactory
    Stream<DynamicTest> names_and_words() {
        return linear(
                TypedText::words,
                Worst.of("", "a", ""),
                Worst.of("", "1", ""),
                Worst.of("", "1a", ""),
                Worst.of("", "1.", ""),
                Worst.of("", ".", ""),
                Worst.of("", "a1.1 ", ""),
                Worst.of("", "\u00e9", ""),
                Worst.of("", "\ufdfa", ""),
                new Worst(
                        "marks out of order",
                        length -> "a" + "\u0301".repeat(length / 2) + "\u0327".repeat(length / 2)));
    }

    @TestFactory
    Stream<DynamicTest> ids_and_addresses_of_models() {
        return linear(
                text -> {
                    HubAddress.key(text);
                    Identifier.isRepository(text);
                },
                Worst.of("", "a", ""),
                Worst.of("", "a/", ""),
                Worst.of("https://huggingface.co/a/", "b", "!"),
                Worst.of("https://huggingface.co/a/b/tree/", "/", "\n"),
                Worst.of("https://huggingface.co/datasets/", "a", "\n"),
                Worst.of("", " ", "a"),
                Worst.of("https://hf.co/a/b?", "#", "\n"));
    }

    @TestFactory
    Stream<DynamicTest> expressions_of_licences() {
        return linear(
                SpdxList::expression,
                Worst.of("", "A", ""),
                Worst.of("", "(", "MIT"),
                Worst.of("", "MIT AND ", "MIT"),
                Worst.of("MIT", " ", "AND MIT"),
                Worst.of("MIT", "+", ""));
    }

    @TestFactory
    Stream<DynamicTest> forms_with_a_file() {
        String part = "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n";
        return linear(
                text -> SentForm.read(text.getBytes(StandardCharsets.UTF_8)),
                Worst.of("--x\r\n", "content-disposition: ", "\r\n\r\n\r\n--x--"),
                Worst.of("--x\r\ncontent-disposition: ", ";name=\"", "\r\n\r\n\r\n--x--"),
                Worst.of("--x\r\n", "content-disposition: ;name=\"\r\n", "\r\n\r\n\r\n--x--"),
                Worst.of("--", "x", "\r\n\r\n\r\n--x--"),
                Worst.of("--x", "\r\n", "--x--"),
                Worst.of("", part + "a\r\n", "--x--"),
                Worst.of(part, "\r\n--", "\r\n--x--"),
                Worst.of(part, "\r\n\r\n", "\r\n--x--"));
    }

    @TestFactory
    Stream<DynamicTest> forms_without_a_file() {
        return linear(
                text -> SentForm.typed(text.getBytes(StandardCharsets.UTF_8), 300),
                Worst.of("", "a=b&", ""),
                Worst.of("a=", "%41", ""),
                Worst.of("", "&", ""),
                Worst.of("a=", "%", ""));
    }

    @TestFactory
    Stream<DynamicTest> headers() {
        return linear(
                text -> {
                    Language.accepted(text);
                    ContentCoding.chosen(List.of(text));
                },
                Worst.of("", ",", ""),
                Worst.of("", " ", ""),
                Worst.of("gzip;", " ", "q=2"),
                Worst.of("", "a-", "!"),
                Worst.of("", "gzip;q=0.5,", ""));
    }

    @TestFactory
    Stream<DynamicTest> paths() {
        return linear(
                text -> {
                    CanonicalPath.of(text, text);
                    FileAddress.of(text);
                    Address.of(text, text);
                },
                Worst.of("/v1/models/", ".", "!"),
                Worst.of("/v1/models/", ".a", "!"),
                Worst.of("/v1/models/a", "/", ".csv"),
                Worst.of("/v1/models", ";", ""),
                Worst.of("/v1/models", ";/", ""),
                Worst.of("/", "&", ""),
                Worst.of("/?", "a=b,", ""));
    }

    @TestFactory
    Stream<DynamicTest> declarations() {
        return linear(
                GrowthTest::declare,
                Worst.of("{\"basedOn\": \"", "a", "\"}"),
                Worst.of("{\"basedOn\": \"https://hf.co/", "a/", "\"}"),
                Worst.of("{\"name\": \"", "a", "\"}"),
                Worst.of("{\"declaration\": {\"lineage\": [{\"relation\": \"merge\", \"base\": \"", "a", "\"}]}}"),
                Worst.of("{\"declaration\": {\"components\": {\"weightsFinal\": {\"licence\": \"", "(", "\"}}}}"),
                Worst.of("{\"declaration\": {\"components\": {\"weightsFinal\": {\"licence\": \"", "A", "\"}}}}"),
                Worst.of("{\"declaration\": {\"trainingTokens\": ", "1", "}}"),
                Worst.of("{\"declaration\": {\"", "a.", "\": 1}}"),
                new Worst("unknown fields", length -> unknownFields(length / 8)),
                Worst.of("{\"declaration\": ", "{\"a\":", ""),
                Worst.of("{\"profiles\": [\"", "a", "\"]}"),
                Worst.of("{\"basedOn\": \"a\", \"profiles\": [{\"id\": \"", "a-", "\", \"rules\": []}]}"),
                Worst.of(rule("{\"meets\": \""), "a.", "@1\"}}]}]}"),
                Worst.of(rule("{\"fact\": {\"attribute\": \""), "a.", "\"}}}]}]}"),
                Worst.of(rule("{\"number\": {\"attribute\": \"trainingTokens\", \"above\": \""), "1", "\"}}}]}]}"),
                Worst.of(rule(""), "{\"not\":", ""));
    }

    private static String rule(String condition) {
        return "{\"declaration\": {}, \"profiles\": [{\"id\": \"p\", \"rules\": [{\"id\": \"r\", \"condition\": "
                + condition;
    }

    private static String unknownFields(int count) {
        StringBuilder fields = new StringBuilder("{\"declaration\": {");
        for (int field = 0; field < count; field++) {
            fields.append("\"a").append(field).append("\":1,");
        }
        return fields.append("\"a\":1}}").toString();
    }

    private static void declare(String body) {
        try {
            DeclaredModel.read(StrictJson.READER.readTree(body), TheSeeds.edition(), Language.EN, new BodyFaults());
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Tests the measurement itself, which would be useless if it did not detect quadratic growth. */
    @Test
    void a_quadratic_expression_is_found_out() {
        Pattern slashes = Pattern.compile("/+$");

        assertThat(linear(
                        text -> slashes.matcher(text).find(),
                        new Worst("slashes", length -> "/".repeat(length / 10) + "b")))
                .allSatisfy(test ->
                        assertThatThrownBy(() -> test.getExecutable().execute()).isInstanceOf(AssertionError.class));
    }
}
