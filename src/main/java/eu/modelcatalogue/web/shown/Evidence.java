package eu.modelcatalogue.web.shown;

import eu.modelcatalogue.criteria.UsedFact;
import eu.modelcatalogue.openness.claim.Claim;
import eu.modelcatalogue.openness.claim.Fact;
import eu.modelcatalogue.openness.claim.Subject;
import eu.modelcatalogue.openness.term.Basis;
import eu.modelcatalogue.openness.term.Verification;
import eu.modelcatalogue.web.frame.Page;
import eu.modelcatalogue.words.Wording;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Facts as a page shows them: what, which value, who says so, where and when, and who says otherwise. */
public final class Evidence {

    private final Page page;
    private final Wording wording;

    public Evidence(Page page) {
        this.page = page;
        this.wording = new Wording(page.edition(), page.language());
    }

    /**
     * A fact.
     *
     * @param anchor by which the page can be entered at it
     * @param attribute its name in the API
     * @param name what it is about
     * @param value as people read it
     * @param known whether anybody says anything that is believed
     * @param curated whether a curator decided
     * @param evidence who says so
     * @param dissent who says otherwise
     */
    public record Shown(
            String anchor,
            String attribute,
            String name,
            String value,
            boolean known,
            boolean curated,
            List<Said> evidence,
            List<Said> dissent) {

        /** The same with other words for its value. */
        Shown saying(String words) {
            return new Shown(anchor, attribute, name, words, known, curated, evidence, dissent);
        }
    }

    /**
     * What one source says.
     *
     * @param source its name
     * @param section where in it; empty where the address alone says it
     * @param date on which it said so
     * @param href where a reader can check it
     * @param how it was checked, in words; empty where the source itself was read
     * @param value what it says
     * @param reason why, or a note; empty for none
     */
    public record Said(
            String source, String section, String date, String href, String how, String value, String reason) {}

    public Shown of(UsedFact used) {
        Fact fact = used.fact();
        return new Shown(
                anchor(used.attribute()),
                used.attribute(),
                capital(page.typeset(wording.name(used))),
                page.typeset(wording.value(used, fact.value())),
                fact.isKnown(),
                fact.basis() == Basis.CURATED,
                said(used, fact.evidence()),
                said(used, fact.dissent()));
    }

    /** A fact of a model, an organisation or a licence itself. */
    public Shown of(Subject subject, Fact fact) {
        return of(new UsedFact(fact.attribute(), subject, fact));
    }

    /** A fact of an organisation, by the name that it has among the attributes of a model. */
    public Shown named(String attribute, Subject subject, Fact fact) {
        UsedFact used = new UsedFact(fact.attribute(), subject, fact);
        Shown shown = of(used);
        return new Shown(
                anchor(attribute),
                attribute,
                capital(page.word("attribute." + attribute)),
                shown.value(),
                shown.known(),
                shown.curated(),
                shown.evidence(),
                shown.dissent());
    }

    static String anchor(String attribute) {
        return "fact-" + attribute.replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(Locale.ROOT);
    }

    private List<Said> said(UsedFact used, List<Claim> claims) {
        return claims.stream()
                .map(claim -> new Said(
                        claim.verification() == Verification.DECLARED
                                ? page.say("assess.declaration")
                                : wording.source(claim.source()),
                        claim.section() == null ? "" : page.typeset(wording.section(claim.section())),
                        page.date(claim.asOf()),
                        claim.locator(),
                        how(claim),
                        page.typeset(wording.value(used, claim.value())),
                        text(claim.reason())))
                .toList();
    }

    private String how(Claim claim) {
        String via = claim.via();
        if (claim.verification() == Verification.SECONDARY && via != null) {
            return page.say("model.via", wording.source(via));
        }
        return claim.verification() == Verification.ASSESSED ? page.say("model.assessed") : "";
    }

    private String capital(String text) {
        return text.substring(0, 1).toUpperCase(page.language().locale()) + text.substring(1);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
