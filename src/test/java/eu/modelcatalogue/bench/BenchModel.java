package eu.modelcatalogue.bench;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A model as a flat row, as a service without editions would keep it: for the comparison only. */
@Entity
@Table(name = "bench_model")
public class BenchModel {

    @Id
    public String id;

    public String name;
    public String developer;
    public String country;
    public String region;
    public String family;
    public String released;
    public Long parameters;
    public String weights;
    public String code;
    public String data;

    @Column(name = "licence_class")
    public String licenceClass;

    public String licence;
    public String gate;

    @Column(name = "released_precision")
    public String releasedPrecision;

    @Column(name = "active_parameters")
    public Long activeParameters;

    @Column(name = "modalities_input")
    public String modalitiesInput;

    @Column(name = "modalities_output")
    public String modalitiesOutput;

    public String self;

    @Column(name = "ai_act")
    public String aiAct;

    @Column(name = "eu_sovereign")
    public String euSovereign;

    @Column(name = "eu_sovereign_eea_ch")
    public String euSovereignEeaCh;

    @Column(name = "letter")
    public String letter;

    @Column(name = "mof_class_1")
    public String mofClass1;

    @Column(name = "mof_class_2")
    public String mofClass2;

    @Column(name = "mof_class_3")
    public String mofClass3;

    @Column(name = "open_weights")
    public String openWeights;

    @Column(name = "osaid")
    public String osaid;
}
