package eu.modelcatalogue.domain;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A licence in SPDX notation: one id, or ids joined by {@code AND} and {@code OR}. The SPDX library parses the text, in the package of the seeds.
 *
 * <p>Source: SPDX Specification 2.3, Annex D, licence expressions.
 */
public sealed interface LicenceExpression {

    /** The publisher states no licence. */
    String NONE = "NONE";

    /** What the expression allows, given the terms of each of its licences. */
    LicenceTerms terms(Function<String, LicenceTerms> ofLicence);

    /** The ids in the expression, in an order that depends only on the text. */
    Stream<String> ids();

    /** One licence. An exception ({@code WITH …}) only adds permissions and does not change the id. */
    record Single(String id) implements LicenceExpression {
        @Override
        public LicenceTerms terms(Function<String, LicenceTerms> ofLicence) {
            return id.equals(NONE) ? LicenceTerms.NONE : ofLicence.apply(id);
        }

        @Override
        public Stream<String> ids() {
            return Stream.of(id);
        }
    }

    /** How licences are joined: all apply at once, or the user chooses one. */
    enum Operator {
        AND(LicenceTerms::and),
        OR(LicenceTerms::or);

        private final BinaryOperator<LicenceTerms> terms;

        Operator(BinaryOperator<LicenceTerms> terms) {
            this.terms = terms;
        }
    }

    /** Several licences. */
    record Joined(Operator operator, List<LicenceExpression> parts) implements LicenceExpression {
        public Joined {
            parts = List.copyOf(parts);
        }

        @Override
        public LicenceTerms terms(Function<String, LicenceTerms> ofLicence) {
            return parts.stream()
                    .map(part -> part.terms(ofLicence))
                    .reduce(operator.terms)
                    .orElse(LicenceTerms.UNKNOWN);
        }

        @Override
        public Stream<String> ids() {
            return parts.stream().flatMap(LicenceExpression::ids);
        }
    }
}
