package eu.modelcatalogue.api.declaration;

import com.fasterxml.jackson.databind.node.TextNode;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.document.DocumentTables;
import eu.modelcatalogue.document.DocumentTables.Row;
import eu.modelcatalogue.document.UnreadableDocument;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.problem.BodyFaults;
import eu.modelcatalogue.problem.ProblemType;
import eu.modelcatalogue.problem.Problems;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a {@link FormFile} that a bidder filled in. The last line of the first cell of each row is the key of its field, and the second cell is
 * the answer. Word processors keep both, whatever becomes of the lists to choose from, so nothing else is relied on. Answers from lists are
 * understood in all languages of the catalogue.
 */
public final class FilledForm {

    /** The detail of a fault: two rows have the same key and different answers. */
    public static final String TWICE = "is answered twice, and not in the same way";

    /** The detail of a fault: an answer to a question that is answered by yes or no. */
    public static final String NOT_YES_OR_NO = "is neither yes nor no";

    /** The beginning of the position of a row that has an answer and no key: {@code /tables/1/rows/4}, counted from 0. */
    public static final String ROW = "/tables/";

    private final Language language;
    private final BodyFaults faults;
    private final Set<String> keys = keys();
    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    private FilledForm(Language language, BodyFaults faults) {
        this.language = language;
        this.faults = faults;
    }

    /** All keys that a form can have. */
    private static Set<String> keys() {
        return Stream.of(
                        Stream.of(Submission.NAME, Submission.BASED_ON, Submission.PROFILES, Submission.SCRATCH),
                        DeclarationFields.questions().keySet().stream(),
                        DeclarationFields.groups().stream().flatMap(group -> group.fields().stream()))
                .flatMap(keys -> keys)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * The declaration in a file.
     *
     * @param file an ODT or DOCX
     * @param faults receives every row that cannot be assigned and every field that is answered twice
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if the file cannot be read, or is not such a form
     */
    public static Submission read(byte[] file, Edition edition, Language language, BodyFaults faults) {
        FilledForm form = new FilledForm(language, faults);
        try {
            form.read(DocumentTables.read(file));
        } catch (UnreadableDocument e) {
            throw malformed(e.reason());
        }
        if (form.fields.isEmpty()) {
            throw malformed("is not a form for bidders: no table has a row that ends with the key of a field, such as "
                    + Submission.BASED_ON);
        }
        form.fields.computeIfPresent(Submission.PROFILES, (key, chosen) -> profiles(edition, chosen));
        form.fields.values().removeIf(List::isEmpty);
        return new Submission(edition, form.fields);
    }

    private static RuntimeException malformed(String message) {
        return Problems.problem(ProblemType.MALFORMED_REQUEST, "The file " + message + ".")
                .build();
    }

    /** The named profiles, those of the newest version by their ids, as the page offers them. */
    private static List<String> profiles(Edition edition, List<String> written) {
        return written.stream()
                .flatMap(one -> Stream.of(one.split(",", -1)))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(one -> Optional.ofNullable(edition.profiles().get(one))
                        .map(Profile::id)
                        .filter(id -> edition.profile(id).map(Profile::key).equals(Optional.of(one)))
                        .orElse(one))
                .toList();
    }

    private void read(List<List<Row>> tables) {
        for (int table = 0; table < tables.size(); table++) {
            List<Row> rows = tables.get(table);
            if (rows.stream().anyMatch(row -> key(row).isPresent())) {
                for (int row = 0; row < rows.size(); row++) {
                    read(rows.get(row), row == 0, ROW + table + "/rows/" + row);
                }
            }
        }
        if (fields.containsKey(Submission.SCRATCH)
                && !fields.get(Submission.SCRATCH).isEmpty()
                && fields.entrySet().stream()
                        .anyMatch(one -> DeclarationFields.ofBase(one.getKey()).isPresent()
                                && !one.getValue().isEmpty())) {
            faults.add(
                    "/declaration/" + Attribute.LINEAGE,
                    null,
                    "names base models, and says that there are none",
                    "base models, or %s, but not both".formatted(Submission.SCRATCH));
        }
    }

    private void read(Row row, boolean first, String place) {
        String key = key(row).orElse(null);
        List<String> lines = row.cells().size() < 2 ? List.of() : row.cells().get(1);
        if (key == null) {
            if (!first && !lines.isEmpty()) {
                String label = String.join(" ", row.cells().get(0));
                faults.add(
                        place,
                        TextNode.valueOf(label),
                        "has an answer, but no key of a field",
                        "the key of its field as the last line of the first cell, as in the form that was offered");
            }
            return;
        }
        List<String> answer = answer(key, lines);
        // A row that was copied counts only once it is answered.
        List<String> before = fields.merge(key, answer, (one, other) -> one.isEmpty() ? other : one);
        if (!answer.isEmpty() && !before.equals(answer)) {
            faults.add(pointer(key), TextNode.valueOf(String.join(" ", lines)), TWICE, "one answer");
        }
    }

    private Optional<String> key(Row row) {
        return row.cells().isEmpty()
                ? Optional.empty()
                : row.cells().get(0).stream().filter(keys::contains).findFirst();
    }

    /** The position of a field in the body of a declaration. */
    private static String pointer(String key) {
        return Stream.of(Submission.NAME, Submission.BASED_ON, Submission.PROFILES)
                        .anyMatch(key::equals)
                ? "/" + key
                : "/declaration/" + (key.equals(Submission.SCRATCH) ? Attribute.LINEAGE : key.replace('.', '/'));
    }

    /** The answer as the form on the page would send it; empty if nothing is stated. */
    private List<String> answer(String key, List<String> lines) {
        if (isOfSeveral(key)) {
            return lines.isEmpty()
                    ? List.of()
                    : List.of(lines.stream()
                            .flatMap(line -> Stream.of(line.split(",", -1)))
                            .map(one -> understood(key, one.strip()))
                            .collect(Collectors.joining(",")));
        }
        String written = String.join(" ", lines);
        if (written.isEmpty() || isNothing(written)) {
            return List.of();
        }
        String understood = understood(key, written);
        if (!key.equals(Submission.SCRATCH)) {
            return List.of(understood);
        }
        if (!DeclarationFields.choices(key).containsKey(understood)) {
            faults.add(pointer(key), TextNode.valueOf(written), NOT_YES_OR_NO, "yes or no");
        }
        return understood.equals(DeclarationFields.YES) ? List.of(understood) : List.of();
    }

    private static boolean isOfSeveral(String key) {
        Attribute attribute = Case.attribute(key);
        return attribute != null && attribute.type() == Attribute.Type.LIST;
    }

    /** The choice that is meant, in any language; what is none is left as it is, and becomes a fault. */
    private String understood(String key, String written) {
        Map<String, String> choices = DeclarationFields.choices(key);
        return languages()
                .flatMap(one -> choices.entrySet().stream()
                        .filter(choice -> isSame(written, choice.getKey())
                                || isSame(written, Words.in(one).get(choice.getValue()))))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(written);
    }

    private boolean isNothing(String written) {
        return languages().anyMatch(one -> isSame(written, FormFile.nothing(one)));
    }

    /** The reader's language first. */
    private Stream<Language> languages() {
        List<Language> all = new ArrayList<>(Language.values());
        all.remove(language);
        all.add(0, language);
        return all.stream();
    }

    private static boolean isSame(String written, String known) {
        return plain(written).equals(plain(known));
    }

    private static String plain(String text) {
        return text.replace('’', '\'').replace('\u00a0', ' ').toLowerCase(Locale.ROOT);
    }
}
