package io.hufu.server.reduction;

import io.hufu.server.table.CellFault;

/** What can be wrong in a row of the list, beside what can be wrong in any table. */
enum Fault implements CellFault {
    GRADE_NOT_KNOWN("写本预案的绩效等级", "write a performance grade of the plan"),
    YES_OR_NO("写“是”或“否”，空白为否", "write 是 or 否; blank is no"),
    PHONE_FORM("写办公电话，如 0356-2012345", "write an office line, such as 0356-2012345"),
    PHONE_MOBILE("只收办公电话，删去手机号", "office lines only; remove the mobile number"),
    METER_FORM("电表号为 4 至 24 位数字或字母，多个用分号隔开", "meters have 4 to 24 letters or digits; part them with semicolons"),
    METER_AS_NUMBER("电表号超过 15 位时单元格须设为文本，否则会丢失尾数", "format the cell as text: a number keeps 15 digits only"),
    METER_TWICE("同一电表号只能属于一家企业", "a meter belongs to one enterprise only"),
    METER_NOT_KNOWN("写清单中的电表号或企业名称", "write a meter or an enterprise of the list"),
    NOT_A_FIGURE("写不小于 0 的千瓦时数，最多三位小数", "write kilowatt hours from 0 with at most three decimals"),
    LINE_TWICE("每条生产线、每只电表只写一行", "write each line or meter once"),
    MEASURE_MISSING("该等级须写明每种颜色的措施", "this grade needs a measure for every colour");

    private final Cure cure;

    Fault(String chinese, String english) {
        this.cure = new Cure(chinese, english);
    }

    @Override
    public Cure cure() {
        return cure;
    }
}
