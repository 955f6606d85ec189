package org.praetor.formality;

/** How legal sources are cited. */
final class Statutes {

    static final String LAW_5_25 = "专利法 第五条、第二十五条";
    static final String LAW_26 = "专利法 第二十六条";
    static final String LAW_26_27 = "专利法 第二十六条、第二十七条";
    static final String LAW_18 = "专利法 第十八条";
    static final String RULES_3_44 = "专利法实施细则 第三条、第四十四条";
    static final String LAW_29_30 = "专利法 第二十九条、第三十条；专利法实施细则 第三十四条";
    static final String LAW_26_5 = "专利法 第二十六条第五款；专利法实施细则 第二十九条";
    static final String RULES_17 = "专利法实施细则 第十七条";
    static final String RULES_17_19 = "专利法实施细则 第十七条、第十九条";
    static final String RULES_19 = "专利法实施细则 第十九条";
    static final String RULES_20 = "专利法实施细则 第二十条";
    static final String RULES_21_2 = "专利法实施细则 第二十一条第二款";
    static final String RULES_22_2 = "专利法实施细则 第二十二条第二款";
    static final String RULES_22_3 = "专利法实施细则 第二十二条第三款";
    static final String RULES_22_3_LAW_26_4 = "专利法 第二十六条第四款、专利法实施细则 第二十二条第三款";
    static final String RULES_23 = "专利法实施细则 第二十三条";
    static final String RULES_24 = "专利法实施细则 第二十四条";
    static final String RULES_24_3 = "专利法实施细则 第二十四条第三款";
    static final String RULES_24_39 = "专利法实施细则 第二十四条第三款、第三十九条";
    static final String RULES_25_1 = "专利法实施细则 第二十五条第一款";
    static final String RULES_25_2 = "专利法实施细则 第二十五条第二款";
    static final String RULES_26 = "专利法实施细则 第二十六条";
    static final String RULES_27 = "专利法实施细则 第二十七条";
    static final String RULES_30 = "专利法实施细则 第三十条第三款";
    static final String RULES_31 = "专利法实施细则 第三十一条";
    static final String RULES_33 = "专利法实施细则 第三十三条";
    static final String RULES_40 = "专利法实施细则 第四十条";
    static final String RULES_44 = "专利法实施细则 第四十四条";
    static final String RULES_46 = "专利法实施细则 第四十六条";
    static final String TITLE = "专利审查指南 第一部分第一章 4.1.1";
    static final String INVENTOR = "专利审查指南 第一部分第一章 4.1.2";
    static final String APPLICANT = "专利审查指南 第一部分第一章 4.1.3";
    static final String CONTACT = "专利审查指南 第一部分第一章 4.1.4";
    static final String ADDRESS = "专利审查指南 第一部分第一章 4.1.7";
    static final String APPLICATION_NUMBER = "专利申请号标准 ZC 0006";
    static final String DESCRIPTION = "专利审查指南 第一部分第一章 4.2";
    static final String CLAIMS = "专利审查指南 第一部分第一章 4.4";
    static final String ABSTRACT = "专利审查指南 第一部分第一章 4.5";
    static final String FULL_STOP = "专利审查指南 第二部分第二章 3.3";
    static final String SIGNS = "专利法实施细则 第二十一条、第二十二条第四款";
    static final String SUPPORT = "专利审查指南 第二部分第二章 2.2.6";
    static final String CLEAR = "专利审查指南 第二部分第二章 3.2.2";
    static final String CONCISE = "专利审查指南 第二部分第二章 3.2.3";
    static final String SCOPE = "专利审查指南 第二部分第二章 3.3";
    static final String UTILITY_MODEL = "专利审查指南 第一部分第二章 6";
    static final String UTILITY_MODEL_CLAIMS = "专利审查指南 第一部分第二章 7.4";
    static final String SURCHARGE = "专利审查指南 第五部分第二章 1";
    static final String DESIGN_NAME = "专利审查指南 第一部分第三章 4.1.1";
    static final String DESIGN_VIEWS = "专利审查指南 第一部分第三章 4.2";
    static final String OMITTED_VIEWS = "专利审查指南 第一部分第三章 4.2.4";
    static final String PARTIAL_DESIGN = "专利法实施细则 第三十条第二款；专利审查指南 第一部分第三章 4.4";
    static final String INTERFACE_DESIGN = "专利审查指南 第一部分第三章 4.5";
    static final String EXCLUDED_DESIGNS = "专利法 第二十五条第一款第六项；专利审查指南 第一部分第三章 6";
    static final String LOCARNO = "专利审查指南 第一部分第三章 12";
    static final String SUMMARY = "专利审查指南 第二部分第二章 2.2.4";
    static final String BACKGROUND = "专利法实施细则 第二十条；专利审查指南 第二部分第二章 2.2.3";
    static final String DRAWINGS = "专利审查指南 第一部分第一章 4.3";
    static final String UTILITY_MODEL_DRAWINGS = "专利法实施细则 第二十条第五款；专利审查指南 第一部分第二章 7.3";

    private Statutes() {}
}
