package eu.modelcatalogue.importers.mapping;

import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Verification;
import eu.modelcatalogue.importers.entry.Statement;
import eu.modelcatalogue.importers.identity.OrganisationName;
import eu.modelcatalogue.importers.mapping.EpochTable.ModelRows;
import eu.modelcatalogue.importers.mapping.EpochTable.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which country and category belong to which organisation of a row.
 *
 * <p>A row lists the organisations, and beside them all their countries and categories; an organisation can have several of them or none, so that equal
 * numbers alone do not align the lists. A pair is taken where the numbers are equal, no organisation of the row stands elsewhere in the table
 * alone with other values, and all rows of the table that pair the organisation agree.
 *
 * <p>{@code Multinational} is no country. {@code Industry} is a company and {@code Government} a public body; {@code Academia} is a university where
 * the name says so, for Epoch also counts institutes under it that are none; a {@code Research collective} can be a community or a
 * non-profit, and says nothing.
 */
final class EpochOrganisations {

    static final String[] COUNTRIES = {"Country (of organization)", "Country (from Organization)"};
    static final String CATEGORY = "Organization categorization";

    private static final String ORGANISATIONS = "Organization";

    /** Names of countries that differ from ISO 3166. {@code Multinational} is not a country. */
    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("United States of America", "US"),
            Map.entry("United Kingdom of Great Britain and Northern Ireland", "GB"),
            Map.entry("Korea (Republic of)", "KR"),
            Map.entry("Russian Federation", "RU"),
            Map.entry("Iran (Islamic Republic of)", "IR"),
            Map.entry("Viet Nam", "VN"),
            Map.entry("Hong Kong", "HK"),
            Map.entry("Macao", "MO"),
            Map.entry("Czech Republic", "CZ"),
            Map.entry("Turkey", "TR"),
            Map.entry("Türkiye", "TR"),
            Map.entry("Netherlands (Kingdom of the)", "NL"));

    private static final Pattern UNIVERSITY = Pattern.compile(
            "(?i).*(universit|\\bcollege\\b|institute of technology|polytechni|école normale|\\bETH Zurich\\b|\\bEPFL\\b).*");

    /** Values by table and column, then by organisation; more than one where rows disagree. */
    private final Map<String, Map<String, TreeSet<String>>> paired = new HashMap<>();

    EpochOrganisations(Collection<EpochTable> tables) {
        for (EpochTable table : tables) {
            for (String column : List.of(COUNTRIES[0], COUNTRIES[1], CATEGORY)) {
                if (table.columns().contains(column)) {
                    learn(table, column);
                }
            }
        }
    }

    private void learn(EpochTable table, String column) {
        Map<String, TreeSet<String>> known = new HashMap<>();
        List<Row> several = new ArrayList<>();
        for (Row row : table.rows()) {
            List<String> organisations = row.list(ORGANISATIONS);
            if (organisations.size() == 1 && !row.text(column).isEmpty()) {
                known.computeIfAbsent(organisations.get(0), key -> new TreeSet<>())
                        .add(String.join(",", row.list(column)));
            } else if (organisations.size() > 1
                    && organisations.size() == row.list(column).size()) {
                several.add(row);
            }
        }
        Map<String, TreeSet<String>> all = new HashMap<>();
        known.forEach((organisation, values) -> all.put(organisation, new TreeSet<>(values)));
        for (Row row : several) {
            List<String> organisations = row.list(ORGANISATIONS);
            List<String> values = row.list(column);
            boolean fits = true;
            for (int i = 0; i < organisations.size(); i++) {
                TreeSet<String> alone = known.get(organisations.get(i));
                fits &= alone == null || (alone.size() == 1 && alone.first().equals(values.get(i)));
            }
            for (int i = 0; fits && i < organisations.size(); i++) {
                all.computeIfAbsent(organisations.get(i), key -> new TreeSet<>())
                        .add(values.get(i));
            }
        }
        paired.put(key(table, column), all);
    }

    /** What the rows of a model state about one of its organisations. */
    List<Statement> statements(ModelRows model, String organisation) {
        List<Statement> statements = new ArrayList<>();
        model.cell(COUNTRIES)
                .flatMap(cell -> value(cell, organisation)
                        .flatMap(EpochOrganisations::country)
                        .map(code -> cell.statement(Attribute.HQ_COUNTRY, code, Verification.READ, null)))
                .ifPresent(statements::add);
        model.cell(CATEGORY)
                .ifPresent(cell -> value(cell, organisation)
                        .ifPresent(category -> kind(category, organisation)
                                .map(kind -> cell.statement(
                                        Attribute.KIND,
                                        kind,
                                        Verification.ASSESSED,
                                        "Epoch's category is %s.".formatted(category)))
                                .ifPresent(statements::add)));
        return statements;
    }

    /** The value of an organisation, where this row and all other rows of the table pair the two. */
    private Optional<String> value(ModelRows.Cell cell, String organisation) {
        Row row = cell.row();
        List<String> organisations = row.list(ORGANISATIONS);
        List<String> values = row.list(cell.column());
        int at = organisations.indexOf(organisation);
        TreeSet<String> known = paired.getOrDefault(key(row.table(), cell.column()), Map.of())
                .getOrDefault(organisation, new TreeSet<>());
        return at >= 0 && organisations.size() == values.size() && known.size() == 1
                ? Optional.of(known.first()).filter(values.get(at)::equals)
                : Optional.empty();
    }

    private static Optional<String> country(String name) {
        return Optional.ofNullable(OTHER_NAMES.getOrDefault(name, OrganisationName.COUNTRIES.get(name)));
    }

    private static Optional<String> kind(String category, String organisation) {
        return switch (category) {
            case "Industry" -> Optional.of("company");
            case "Government" -> Optional.of("publicBody");
            case "Academia" ->
                UNIVERSITY.matcher(organisation).matches() ? Optional.of("university") : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static String key(EpochTable table, String column) {
        return table.file() + "\n" + column;
    }
}
