package eu.modelcatalogue.web.compare;

import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.LicenceTerms;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.web.compare.ComparePage.Cell;
import eu.modelcatalogue.web.fragments.LicenceView;
import eu.modelcatalogue.web.layout.Page;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the licences of a model's weights allow a public body in the EU; for an expression of several licences, all combined. */
final class Rights {

    /** In the order of a buyer's questions. */
    static final List<String> ASKED = List.of(
            Attribute.EU_TERRITORY_COVERED,
            "publicSectorUse",
            Attribute.COMMERCIAL_USE,
            Attribute.MODIFY,
            Attribute.REDISTRIBUTE,
            "outputUse",
            Attribute.USE_RESTRICTIONS,
            Attribute.THRESHOLD,
            "irrevocable",
            "noUnilateralControl");

    private final Page page;

    Rights(Page page) {
        this.page = page;
    }

    Cell of(AiModel model, String asked) {
        LicenceTerms terms = terms(model);
        String value = terms.value(asked);
        if (LicenceView.isLost(asked, value, terms.value(Attribute.EU_TERRITORY_COVERED))) {
            return new Cell("verdict", "notMet", page.say("model.notInUnion"), null);
        }
        Attribute attribute = Attribute.of(SubjectKind.LICENCE).get(asked);
        String word = page.typeset(page.wording().value(attribute, value));
        boolean truth = Objects.requireNonNull(attribute, asked).type() == Attribute.Type.TRUTH;
        return truth || value.equals(Fact.UNKNOWN)
                ? new Cell("verdict", LicenceView.shape(value), word, null)
                : new Cell("", "", word, null);
    }

    private LicenceTerms terms(AiModel model) {
        return model.licence() == null
                ? LicenceTerms.UNKNOWN
                : model.licence()
                        .terms(id -> Optional.ofNullable(
                                        page.edition().licences().get(id))
                                .map(licence -> LicenceTerms.of(licence.facts()))
                                .orElse(LicenceTerms.UNKNOWN));
    }
}
