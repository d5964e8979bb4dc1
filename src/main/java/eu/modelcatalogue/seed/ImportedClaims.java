package eu.modelcatalogue.seed;

import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Word;
import eu.modelcatalogue.syntax.value.ValueCodecs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The claims of one source about one model or organisation, written by an importer: a file {@code claims/<source>/<kind>s/<id>.yaml}. The same
 * claims always give the same file, so that git only shows real differences.
 *
 * @param source id
 * @param subject model or organisation
 * @param entries keys of the source's entries with these claims
 * @param claims one for each attribute, all from the source and about the subject
 */
public record ImportedClaims(String source, Subject subject, List<String> entries, List<Claim> claims) {

    /** {@code claims/<source>/<kind>s/<id>.yaml}. */
    static final Pattern PATH = Pattern.compile("claims/([^/]+)/(model|organisation)s/([^/]+)\\.yaml");

    private static final String HEAD = """
            # yaml-language-server: $schema=../../../schema/%s-claims.schema.json
            # Written by `import %s`. Nobody edits it: a correction is a claim of the source curated in %ss/.
            """;

    public ImportedClaims {
        entries = List.copyOf(new TreeSet<>(entries));
        claims = List.copyOf(claims);
    }

    /** Its path below the seeds. */
    public String path() {
        return "claims/%s/%ss/%s.yaml".formatted(source, subject.kind().word(), subject.id());
    }

    /**
     * Reads a file of seeds that were already checked.
     *
     * @throws IllegalArgumentException if the path is not that of an imported file, or the file has faults
     */
    public static ImportedClaims read(String path, byte[] bytes) {
        Matcher matcher = PATH.matcher(path);
        List<Fault> faults = new ArrayList<>();
        if (matcher.matches()) {
            String kind = Objects.requireNonNull(matcher.group(2));
            SeedFile file = SeedFile.read(path, bytes, kind + "#imported", faults::add);
            if (file != null) {
                Subject subject =
                        new Subject(Word.parse(SubjectKind.class, kind), Objects.requireNonNull(matcher.group(3)));
                List<String> entries = SeedFile.texts(file.root().path("entries"));
                List<Claim> claims = new Statements(file, subject, Statements.Names.ANY, faults::add)
                        .read().stream().map(Statements.Spoken::claim).toList();
                if (faults.isEmpty()) {
                    return new ImportedClaims(Objects.requireNonNull(matcher.group(1)), subject, entries, claims);
                }
            }
        }
        throw new IllegalArgumentException("%s holds no imported claims: %s".formatted(path, faults));
    }

    /** Whether a path is that of such a file. */
    public static boolean isPath(String path) {
        return PATH.matcher(path).matches();
    }

    /** The content of the file. */
    public byte[] write() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("entries", entries);
        root.put("claims", statements());
        String kind = subject.kind().word();
        return SeedWriter.write(HEAD.formatted(kind, source, kind), root);
    }

    /** The claims as statements of a file: grouped by address and section, with attributes in the order of the vocabulary. */
    List<Map<String, Object>> statements() {
        Map<String, Attribute> attributes = Attribute.of(subject.kind());
        Map<List<String>, Map<String, Object>> statements = new LinkedHashMap<>();
        List<String> order = List.copyOf(attributes.keySet());
        claims.stream()
                .sorted((one, other) ->
                        Integer.compare(order.indexOf(one.attribute()), order.indexOf(other.attribute())))
                .forEach(claim -> says(
                        statements.computeIfAbsent(
                                List.of(
                                        claim.locator(),
                                        "" + claim.section(),
                                        claim.asOf().toString(),
                                        claim.verification().word(),
                                        "" + claim.readOn(),
                                        "" + claim.verifiedOn(),
                                        "" + claim.reason()),
                                absent -> statement(claim)),
                        claim,
                        Objects.requireNonNull(attributes.get(claim.attribute()))));
        return List.copyOf(statements.values());
    }

    private static Map<String, Object> statement(Claim claim) {
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("source", claim.source());
        statement.put("locator", claim.locator());
        put(statement, "section", claim.section());
        statement.put("asOf", claim.asOf().toString());
        put(statement, "readOn", claim.readOn());
        put(statement, "verifiedOn", claim.verifiedOn());
        statement.put("verification", claim.verification().word());
        put(statement, "reason", claim.reason());
        statement.put("says", new LinkedHashMap<String, Object>());
        return statement;
    }

    private static void put(Map<String, Object> statement, String field, @Nullable Object value) {
        if (value != null) {
            statement.put(field, value.toString());
        }
    }

    @SuppressWarnings("unchecked") // Every part of a name except the last is a map that this method created.
    private static void says(Map<String, Object> statement, Claim claim, Attribute attribute) {
        Map<String, Object> place = (Map<String, Object>) Objects.requireNonNull(statement.get("says"));
        String[] parts = claim.attribute().split("\\.", -1);
        for (int part = 0; part < parts.length - 1; part++) {
            place = (Map<String, Object>)
                    place.computeIfAbsent(parts[part], absent -> new LinkedHashMap<String, Object>());
        }
        place.put(parts[parts.length - 1], ValueCodecs.of(attribute).write(claim.value()));
    }
}
