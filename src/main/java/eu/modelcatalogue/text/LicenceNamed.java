package eu.modelcatalogue.text;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Licence;
import eu.modelcatalogue.domain.LicenceExpression;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of licences: “Llama 4 Community License” for {@code LicenseRef-Llama-4}. */
final class LicenceNamed {

    private static final Pattern PART = Pattern.compile("[A-Za-z0-9.+-]+");
    private static final String OWN = "LicenseRef-";

    private final Edition edition;
    private final Words words;

    LicenceNamed(Edition edition, Words words) {
        this.edition = edition;
        this.words = words;
    }

    /** The name of a licence, translated if it is a description of ours. A licence that is not in the catalogue keeps its id. */
    String one(String id) {
        Licence licence = edition.licences().get(id);
        if (licence != null) {
            return words.find("licenceName." + id).orElse(licence.name());
        }
        return id.startsWith(OWN) ? id.substring(OWN.length()).replace('-', ' ') : id;
    }

    /** An SPDX expression with the names of its licences and translated operators. */
    String expression(String expression) {
        if (expression.equals(Fact.UNKNOWN)) {
            return words.get("value." + Fact.UNKNOWN);
        }
        if (expression.equals(LicenceExpression.NONE)) {
            return words.phrase("noLicence");
        }
        return PART.matcher(expression)
                .replaceAll(part -> Matcher.quoteReplacement(
                        switch (part.group()) {
                            case "AND" -> words.phrase("licenceAnd");
                            case "OR" -> words.phrase("licenceOr");
                            case "WITH" -> words.phrase("licenceWith");
                            default -> one(part.group());
                        }));
    }
}
