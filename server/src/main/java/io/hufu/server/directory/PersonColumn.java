package io.hufu.server.directory;

import io.hufu.server.table.Head;

/** The columns of the people, in the order in which they are given out. */
enum PersonColumn implements Head {
    ACCOUNT("编号", "account", true, 64),
    NAME("姓名", "name", true, 64),
    UNIT("单位", "unit", false, 100),
    POSTS("职务", "posts", false, 2000),
    MOBILE("手机", "mobile", false, 100),
    PHONE("办公电话", "phone", false, 100),
    EMAIL("电子邮箱", "email", false, 300),
    CONFIRMED("核实日期", "confirmed", false, 10);

    private final Heading heading;

    PersonColumn(String head, String english, boolean needed, int most) {
        this.heading = new Heading(head, english, needed, most);
    }

    @Override
    public Heading heading() {
        return heading;
    }

    /** A column that is left out would empty what is known, so all have to be there. */
    @Override
    public boolean expected() {
        return true;
    }
}
