package io.hufu.server.view;

import java.util.List;

/** Names of people by their accounts; the views ask for nothing else about a person. */
public interface People {
    /** The name behind an account; the account itself where it has none or its name was destroyed. */
    String name(String account);

    /** Names of those who hold a post of a plan, in order. */
    List<String> listHolders(String plan, String post);
}
