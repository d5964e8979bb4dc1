package eu.modelcatalogue.api.audit;

import eu.modelcatalogue.api.tables.Columns;
import eu.modelcatalogue.api.tables.TableRows;
import eu.modelcatalogue.catalogue.Dimension;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.domain.Headlines;
import eu.modelcatalogue.domain.Word;
import eu.modelcatalogue.export.Sheet;
import eu.modelcatalogue.export.Term;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.Words;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An audit as a table, with one row for each model that the document names. */
final class AuditTable {

    private final Language language;
    private final Columns columns;
    private final Words words;
    private final TableRows<AuditReport.Audited> rows;

    private AuditTable(Edition edition, Language language) {
        this.language = language;
        this.columns = new Columns(edition, language);
        this.words = Words.in(language);
        this.rows = new TableRows<>(columns);
    }

    static Sheet of(Edition edition, AuditReport audit, List<Profile> profiles, Language language) {
        return new AuditTable(edition, language).sheet(edition, audit, profiles);
    }

    private Sheet sheet(Edition edition, AuditReport audit, List<Profile> profiles) {
        rows.text("pointer", AuditReport.Audited::pointer);
        rows.text("asked", AuditReport.Audited::asked);
        rows.text("outcome", one -> terms("outcome.", List.of(one.outcome())));
        rows.text("how", one -> one.how() == null ? null : terms("how.", List.of(one.how())));
        rows.text("revision", one -> terms("revision.", List.of(one.revision())));
        ofModel("id", AuditReport.Model::id);
        ofModel("name", AuditReport.Model::name);
        ofModel("developerName", model -> model.developer().name());
        ofModel(Dimension.G7, model -> columns.term(Dimension.G7, model.g7().word()));
        ofModel("licence", model -> columns.term("licence", model.licence()));
        ofModel(
                Headlines.LICENCE_CLASS,
                model -> columns.term(
                        Headlines.LICENCE_CLASS, model.licenceClass().word()));
        ofModel("risks", model -> terms("risk.", model.risks()));
        ofModel("risksNotKnown", model -> terms("risk.", model.risksNotKnown()));
        ofModel(
                "answer",
                model -> edition.model(model.id()).map(columns::answer).orElse(null));
        ofModel("retirement", AuditReport.Model::retirement);
        ofModel("withdrawn", AuditReport.Model::withdrawn);
        if (audit.outages() != null) {
            ofOutage("outage", outage -> terms("outage.", List.of(outage.outcome())));
            ofOutage("outageStopping", outage -> String.join(",", outage.stopping()));
            ofOutage("outageRemaining", outage -> String.join(",", outage.remaining()));
            ofOutage("outageUncertain", outage -> String.join(",", outage.uncertain()));
            ofOutage(
                    "outageOthers",
                    outage -> outage.others().stream()
                            .map(AuditReport.Candidate::id)
                            .collect(Collectors.joining(",")));
        }
        rows.text(
                "candidates",
                one -> one.candidates().stream().map(AuditReport.Candidate::id).collect(Collectors.joining(",")));
        rows.text(
                "newestKnown",
                one -> one.newestKnown() == null ? null : one.newestKnown().id());
        for (int at = 0; at < profiles.size(); at++) {
            int number = at;
            ofModel(criterion(edition, profiles.get(at)), model -> {
                AuditReport.Judged judged = model.verdicts().get(number);
                return columns.verdict(judged.verdict(), judged.provisional());
            });
        }
        return rows.of(words.get("sheet.audit"), audit.items());
    }

    /** The heading of a profile: its id for the newest version, as in other tables, otherwise the key with the version. */
    private static String criterion(Edition edition, Profile profile) {
        return profile.equals(edition.currentProfiles().get(profile.id())) ? profile.id() : profile.key();
    }

    /** Adds a column about recognised models; for all other models the cell is empty. */
    private void ofModel(String name, Function<AuditReport.Model, @Nullable Object> cell) {
        rows.text(name, one -> one.model() == null ? null : cell.apply(one.model()));
    }

    /** Adds a column about what remains of a recognised model. */
    private void ofOutage(String name, Function<AuditReport.ModelOutage, Object> cell) {
        ofModel(name, model -> {
            AuditReport.ModelOutage outage = model.outage();
            return outage == null ? null : cell.apply(outage);
        });
    }

    /** A cell with several words. */
    private Term terms(String prefix, Collection<? extends Word> all) {
        return new Term(
                all.stream().map(Word::word).collect(Collectors.joining(",")),
                all.stream()
                        .map(word -> words.get(prefix + word.word()))
                        .collect(Collectors.joining(language.semicolon())));
    }
}
