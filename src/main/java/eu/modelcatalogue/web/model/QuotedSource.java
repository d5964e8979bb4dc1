package eu.modelcatalogue.web.model;

import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.web.layout.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A source that is quoted on this page.
 *
 * @param attribution required by the source
 * @param dates first and last date of the quoted claims
 * @param claims their number
 */
public record QuotedSource(String name, String attribution, String dates, String claims) {

    static List<QuotedSource> of(Page page, AiModel model) {
        Map<String, List<LocalDate>> days = new TreeMap<>();
        Stream.concat(model.facts().all().stream(), model.developer().facts().all().stream())
                .flatMap(fact -> Stream.concat(fact.evidence().stream(), fact.dissent().stream()))
                .collect(Collectors.groupingBy(Claim::source, TreeMap::new, Collectors.toList()))
                .forEach((source, claims) -> days.put(
                        source, claims.stream().map(Claim::asOf).sorted().toList()));
        List<QuotedSource> quoted = new ArrayList<>();
        days.forEach((id, dates) -> {
            LocalDate first = dates.get(0);
            LocalDate last = dates.get(dates.size() - 1);
            var source = page.edition().sources().get(id);
            quoted.add(new QuotedSource(
                    page.typeset(page.wording().source(id)),
                    source == null ? "" : source.attribution(),
                    first.equals(last)
                            ? page.date(first)
                            : page.say("model.between", page.date(first), page.date(last)),
                    page.count("model.claims", dates.size())));
        });
        return quoted;
    }
}
