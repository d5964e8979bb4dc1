package eu.modelcatalogue.web.fragments;

import eu.modelcatalogue.criteria.UsedFact;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Basis;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Facts;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Verification;
import eu.modelcatalogue.text.CuratorNote;
import eu.modelcatalogue.text.Wording;
import eu.modelcatalogue.web.layout.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Facts for a page: attribute, value, sources with passage and date, and contradicting sources. */
public final class Evidence {

    private final Page page;
    private final Wording wording;

    public Evidence(Page page) {
        this.page = page;
        this.wording = page.wording();
    }

    /**
     * A fact.
     *
     * @param known whether a trusted source states it
     * @param curated whether a curator decided it
     * @param note how the value was derived, if no source or curator stated it; empty otherwise
     */
    public record Shown(
            String anchor,
            String attribute,
            String name,
            String value,
            boolean known,
            boolean curated,
            String note,
            List<Said> evidence,
            List<Said> dissent) {

        /** The same with another name. */
        public Shown called(String other) {
            return new Shown(anchor, attribute, other, value, known, curated, note, evidence, dissent);
        }

        /** The same with another text for its value. */
        Shown saying(String words) {
            return new Shown(anchor, attribute, name, words, known, curated, note, evidence, dissent);
        }
    }

    /**
     * A passage of a source.
     *
     * @param section within the address; empty if the address is precise enough
     * @param how it was checked, in words; empty if one person read the source itself
     */
    public record Place(String source, String section, String date, String href, String how) {}

    /**
     * A statement of one source.
     *
     * @param note a curator's note; null for none
     */
    public record Said(Place place, String value, @Nullable CuratorNote note) {}

    public Shown of(UsedFact used) {
        return of(used, used.attribute(), page.typeset(wording.name(used)));
    }

    private Shown of(UsedFact used, String attribute, String name) {
        Fact fact = used.fact();
        return new Shown(
                "fact-" + attribute.replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(Locale.ROOT),
                attribute,
                page.capital(name),
                page.typeset(wording.value(used, fact.value())),
                fact.isKnown(),
                fact.basis() == Basis.CURATED,
                note(fact),
                said(used, fact.evidence()),
                said(used, fact.dissent()));
    }

    private String note(Fact fact) {
        return switch (fact.basis()) {
            case INHERITED, ARCHITECTURE, NAME, OFFERS ->
                page.word("basis." + fact.basis().word());
            default -> fact.isKnown() && fact.reported() ? page.word("phrase.reported") : "";
        };
    }

    /** A fact of a model or an organisation itself; for a licence only the term is named, because the licence is named above. */
    public Shown of(Subject subject, Fact fact) {
        UsedFact used = new UsedFact(fact.attribute(), subject, fact);
        return subject.kind() == SubjectKind.LICENCE
                ? of(used, fact.attribute(), page.word("licence." + fact.attribute()))
                : of(used);
    }

    /** All facts of a subject that any source mentions, in the order of the vocabulary. */
    public List<Shown> all(Subject subject, Facts facts) {
        return Attribute.of(subject.kind()).keySet().stream()
                .map(facts::get)
                .filter(fact -> fact.isKnown() || fact.claims().findAny().isPresent())
                .map(fact -> of(subject, fact))
                .toList();
    }

    /** A fact of an organisation, under its name among the attributes of a model. */
    public Shown named(String attribute, Subject subject, Fact fact) {
        UsedFact used = new UsedFact(fact.attribute(), subject, fact);
        return of(used, attribute, page.word("attribute." + attribute));
    }

    private List<Said> said(UsedFact used, List<Claim> claims) {
        return claims.stream()
                .map(claim -> new Said(
                        place(claim),
                        page.typeset(wording.value(used, claim.value())),
                        note(used.subject(), claim.reason())))
                .toList();
    }

    private @Nullable CuratorNote note(Subject subject, @Nullable String reason) {
        if (reason == null) {
            return null;
        }
        CuratorNote note = wording.note(subject, reason);
        return new CuratorNote(note.language().typeset(note.words()), note.language());
    }

    private Place place(Claim claim) {
        return new Place(
                claim.verification() == Verification.DECLARED
                        ? page.say("assess.declaration")
                        : wording.source(claim.source()),
                claim.section() == null ? "" : page.typeset(wording.section(claim.section())),
                page.date(claim.asOf()),
                claim.locator(),
                how(claim));
    }

    private String how(Claim claim) {
        String via = claim.via();
        if (claim.verification() == Verification.SECONDARY && via != null) {
            return page.say("model.via", wording.source(via));
        }
        LocalDate second = claim.verifiedOn();
        if (second != null) {
            return page.say("model.verified", page.date(second));
        }
        return claim.verification() == Verification.ASSESSED ? page.say("model.assessed") : "";
    }
}
