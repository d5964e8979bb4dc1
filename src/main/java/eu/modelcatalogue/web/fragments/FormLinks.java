package eu.modelcatalogue.web.fragments;

import eu.modelcatalogue.query.Address;
import eu.modelcatalogue.query.DocumentFormat;
import eu.modelcatalogue.query.Question;
import eu.modelcatalogue.web.layout.Link;
import eu.modelcatalogue.web.layout.Page;
import java.util.List;

/** Links to the form that bidders fill in, one for each format. */
public final class FormLinks {

    private FormLinks() {}

    /**
     * The links, in the language of the page.
     *
     * @param profile key of the profile whose questions it asks; empty for all questions
     */
    public static List<Link> of(Page page, String profile) {
        Address form = new Address(Question.FORM.path());
        Address asking = profile.isEmpty() ? form : form.with(Question.PROFILES, profile);
        return DocumentFormat.OF_FORMS.stream()
                .map(format -> new Link(
                        asking.with(DocumentFormat.PARAMETER, format.word())
                                .in(page.language())
                                .written(),
                        page.say("assess.form." + format.word())))
                .toList();
    }
}
