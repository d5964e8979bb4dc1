package eu.modelcatalogue.syntax.value;

import eu.modelcatalogue.domain.Attribute;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The codec of each type of attribute. A new type needs a line here and its class. */
public final class ValueCodecs {

    private static final Map<Attribute.Type, ValueCodec> BY_TYPE = new EnumMap<>(Map.ofEntries(
            Map.entry(Attribute.Type.WORD, new WordCodec()),
            Map.entry(Attribute.Type.TRUTH, new WordCodec()),
            Map.entry(Attribute.Type.TEXT, new TextCodec()),
            Map.entry(Attribute.Type.NUMBER, new NumberCodec()),
            Map.entry(Attribute.Type.DATE, new DateCodec()),
            Map.entry(Attribute.Type.COUNTRY, new CountryCodec()),
            Map.entry(Attribute.Type.LIST, new ListCodec()),
            Map.entry(Attribute.Type.LICENCE, new LicenceCodec()),
            Map.entry(Attribute.Type.ORGANISATION, new OrganisationCodec()),
            Map.entry(Attribute.Type.LINEAGE, new LineageCodec()),
            Map.entry(Attribute.Type.IDENTIFIERS, new IdentifiersCodec())));

    private ValueCodecs() {}

    public static ValueCodec of(Attribute attribute) {
        return Objects.requireNonNull(BY_TYPE.get(attribute.type()), attribute.name());
    }
}
