namespace Futurnal.Instrumentation;

/// <summary>
/// The case-sensitive atoms of the Unified Code for Units of Measure, version 2.2 (https://ucum.org/ucum), arranged by whether
/// they take a prefix and whether they stand in brackets. Compiled into the generator too.
/// </summary>
internal static class UcumAtoms
{
    private const string Prefixes = "Y Z E P T G M k h da d c m u n p f a z y Ki Mi Gi Ti";

    /// <summary>Atoms that take a prefix.</summary>
    private const string Metric = """
        A ar B B[10.nV] B[kW] B[mV] B[SPL] B[uV] B[V] B[W] bar Bd Bi bit Bq By C cal cal_[15] cal_[20] cal_IT cal_m cal_th cd Cel Ci dyn
        eq erg eV F G g g% Gal Gb gf Gy H Hz J K kat Ky L l lm Lmb lx m m[H2O] m[Hg] mho mol Mx N Np Oe Ohm osm P Pa pc ph R RAD rad REM S
        s sb sr St st Sv T t tex U u V W Wb
        """;

    /// <summary>Atoms in brackets that take a prefix, without the brackets.</summary>
    private const string BracketedMetric = "c e eps_0 G g h IU iU k ly m_e m_p mu_0";

    /// <summary>Atoms that stand as they are.</summary>
    private const string Plain = """
        % %[slope] ' '' 10* 10^ a a_g a_j a_t Ao atm att AU b bit_s circ d deg gon h min mo mo_g mo_j mo_s sph wk
        """;

    /// <summary>Atoms in brackets that stand as they are, without the brackets.</summary>
    private const string Bracketed = """
        acr_br acr_us Amb'a'1'U anti'Xa'U APL'U arb'U AU BAU bbl_us bdsk'U beth'U bf_i Btu Btu_39 Btu_59 Btu_60 Btu_IT Btu_m Btu_th bu_br
        bu_us Cal car_Au car_m CCID_50 cft_i CFU Ch ch_br ch_us cicero cin_i cml_i cr_i crd_us cup_m cup_us cyd_i D'ag'U degF degR degRe
        den didot diop dpt_us dqt_us dr_ap dr_av drp dye'U EID_50 ELU EU fdr_br fdr_us FEU FFU FNU foz_br foz_m foz_us ft_br ft_i ft_us
        fth_br fth_i fth_us fur_us gal_br gal_us gal_wi gil_br gil_us GPL'U gr hd_i hnsf'U HP hp'_C hp'_M hp'_Q hp'_X hp_C hp_M hp_Q hp_X
        HPF in_br in_i in_i'H2O in_i'Hg in_us IR ka'U kn_br kn_i knk'U kp_C kp_M kp_Q kp_X lb_ap lb_av lb_tr lbf_av lcwt_av Lf ligne lk_br
        lk_us lne LPF lton_av m/s2/Hz^(1/2) mclg'U mesh_i MET mi_br mi_i mi_us mil_i mil_us min_br min_us MPL'U nmi_br nmi_i NTU oz_ap
        oz_av oz_m oz_tr p'diop pc_br pca pca_pr PFU pH pi pied pk_br pk_us pnt pnt_pr PNU pouce ppb ppm ppth pptr PRU psi pt_br pt_us
        pwt_tr qt_br qt_us rch_us rd_br rd_us rlk_us S sc_ap sct scwt_av sft_i sin_i smgy'U smi_us smoot srd_us ston_av stone_av syd_i
        tb'U tbs_m tbs_us TCID_50 todd'U tsp_m tsp_us twp USP'U wood'U yd_br yd_i yd_us
        """;

    private static readonly HashSet<string> MetricAtoms = new(Split(Metric).Concat(InBrackets(BracketedMetric)), StringComparer.Ordinal);

    private static readonly HashSet<string> PlainAtoms = new(Split(Plain).Concat(InBrackets(Bracketed)), StringComparer.Ordinal);

    private static readonly string[] AllPrefixes = Split(Prefixes);

    /// <summary>Tells whether a text is an atom, or a prefix and an atom that takes one.</summary>
    public static bool Contains(string symbol) => MetricAtoms.Contains(symbol) || PlainAtoms.Contains(symbol)
        || Array.Exists(AllPrefixes, p => symbol.Length > p.Length && symbol.StartsWith(p, StringComparison.Ordinal) && MetricAtoms.Contains(symbol.Substring(p.Length)));

    private static IEnumerable<string> InBrackets(string atoms) => Split(atoms).Select(a => $"[{a}]");

    private static string[] Split(string atoms) => atoms.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
