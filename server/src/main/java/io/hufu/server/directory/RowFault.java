package io.hufu.server.directory;

import io.hufu.server.table.CellFault;

/** What can be wrong in a row of units or people, beside what can be wrong in any table. */
enum RowFault implements CellFault {
    ID_FORM("编号为 1 至 64 个字母、数字、点、横线或下划线", "1 to 64 letters, digits, dots, hyphens or underscores"),
    ROW_TWICE("同一编号只写一行", "write each id once"),
    KIND_NOT_KNOWN("写模板中的类别", "write a kind of the template"),
    TIER_FORM("写 0 至 3", "write 0 to 3"),
    AREA_NOT_KNOWN("写本辖区的六位区划代码", "write a six-digit code of the jurisdiction"),
    UNIT_NOT_KNOWN("写名录中的单位编号或名称", "write the id or the name of a unit of the directory"),
    PARENT_IN_A_CIRCLE("上级单位不能是自己或自己的下级", "a unit cannot be above itself"),
    OF_THE_PACK(
            "该单位由预案规定，类别、层级、上级、区划须与预案一致", "the plan has this unit; kind, tier, parent and area have to be the plan's"),
    LINE_OF_THE_PACK("预案印有的号码须保留：先改预案", "numbers that a plan prints stay; change the plan first"),
    DOCUMENT_MISSING("改名须写依据文件和启用日期", "a new name needs its document and its first day"),
    PHONE_FORM("写办公电话，如 0356-2012345；多个用分号隔开", "write office lines, such as 0356-2012345; part them with semicolons"),
    MOBILE_FORM("写 11 位手机号；多个用分号隔开", "write mobile numbers of 11 digits; part them with semicolons"),
    EMAIL_FORM("写电子邮箱；多个用分号隔开", "write e-mail addresses; part them with semicolons"),
    DAY_FORM("日期写成 2026-01-31", "write days as 2026-01-31"),
    DAY_AHEAD("核实日期不能晚于今天", "it cannot have been confirmed after today"),
    DAYS_TURNED("截止日期不能早于起始日期", "the last day cannot be before the first"),
    POST_NOT_KNOWN(
            "写成“预案编号/岗位编号”，如 hazardous-chemicals/commander", "write plan/post, such as hazardous-chemicals/commander"),
    ACCOUNT_CLOSED("该账号已停用，换一个编号", "this account was closed; take another id");

    private final Cure cure;

    RowFault(String chinese, String english) {
        this.cure = new Cure(chinese, english);
    }

    @Override
    public Cure cure() {
        return cure;
    }
}
