package eu.modelcatalogue.api.audit;

import eu.modelcatalogue.api.file.Columns;
import eu.modelcatalogue.catalogue.Dimension;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.export.Column;
import eu.modelcatalogue.export.Sheet;
import eu.modelcatalogue.export.Term;
import eu.modelcatalogue.openness.Headlines;
import eu.modelcatalogue.openness.term.Word;
import eu.modelcatalogue.words.Language;
import eu.modelcatalogue.words.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An audit as a table: a row for each model that the document names. */
final class AuditTable {

    private final Edition edition;
    private final Language language;
    private final Columns columns;
    private final Words words;

    private AuditTable(Edition edition, Language language) {
        this.language = language;
        this.edition = edition;
        this.columns = new Columns(edition, language);
        this.words = Words.in(language);
    }

    static Sheet of(Edition edition, AuditFound audit, List<Profile> profiles, Language language) {
        AuditTable table = new AuditTable(edition, language);
        List<Column> heads = Stream.concat(
                        Stream.of(
                                        "pointer",
                                        "asked",
                                        "outcome",
                                        "how",
                                        "revision",
                                        "id",
                                        "name",
                                        "developerName",
                                        Dimension.G7,
                                        "licence",
                                        Headlines.LICENCE_CLASS,
                                        "risks",
                                        "risksNotKnown",
                                        "answer",
                                        "retirement",
                                        "withdrawn",
                                        "candidates")
                                .map(table.columns::text),
                        profiles.stream().map(profile -> table.columns.text(criterion(edition, profile))))
                .toList();
        return new Sheet(
                table.words.get("sheet.audit"),
                heads,
                audit.items().stream().map(one -> table.row(one, profiles)).toList());
    }

    /** The newest version of a profile is a column by its id, as in other tables. */
    private static String criterion(Edition edition, Profile profile) {
        return profile.equals(edition.currentProfiles().get(profile.id())) ? profile.id() : profile.key();
    }

    private List<@Nullable Object> row(AuditFound.Audited one, List<Profile> profiles) {
        AuditFound.Model model = one.model();
        List<@Nullable Object> row = new ArrayList<>();
        row.add(one.pointer());
        row.add(one.asked());
        row.add(term("outcome.", one.outcome()));
        row.add(one.how() == null ? null : term("how.", one.how()));
        row.add(term("revision.", one.revision()));
        row.add(model == null ? null : model.id());
        row.add(model == null ? null : model.name());
        row.add(model == null ? null : model.developer().name());
        row.add(model == null ? null : columns.term(Dimension.G7, model.g7().word()));
        row.add(model == null ? null : columns.term("licence", model.licence()));
        row.add(
                model == null
                        ? null
                        : columns.term(
                                Headlines.LICENCE_CLASS, model.licenceClass().word()));
        row.add(model == null ? null : terms("risk.", model.risks()));
        row.add(model == null ? null : terms("risk.", model.risksNotKnown()));
        row.add(
                model == null
                        ? null
                        : edition.model(model.id()).map(columns::answer).orElse(null));
        row.add(model == null ? null : model.retirement());
        row.add(model == null ? null : model.withdrawn());
        row.add(one.candidates().stream().map(AuditFound.Candidate::id).collect(Collectors.joining(",")));
        for (int number = 0; number < profiles.size(); number++) {
            AuditFound.Judged judged = model == null ? null : model.verdicts().get(number);
            row.add(judged == null ? null : columns.verdict(judged.verdict(), judged.provisional()));
        }
        return row;
    }

    private Term term(String prefix, Word word) {
        return new Term(word.word(), words.get(prefix + word.word()));
    }

    /** Several words in a cell. */
    private Term terms(String prefix, Collection<? extends Word> all) {
        return new Term(
                all.stream().map(Word::word).collect(Collectors.joining(",")),
                all.stream()
                        .map(word -> words.get(prefix + word.word()))
                        .collect(Collectors.joining(language.semicolon())));
    }
}
