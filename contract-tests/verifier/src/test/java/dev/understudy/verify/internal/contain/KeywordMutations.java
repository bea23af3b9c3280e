package dev.understudy.verify.internal.contain;

import java.util.List;

/** Pairs of schemas that differ in one keyword, in a known direction. */
public final class KeywordMutations {

    /** A narrower schema, and a wider one that differs in one keyword. */
    public static final List<List<String>> NARROWER = List.of(
            List.of("{'type':'string','maxLength':5}", "{'type':'string','maxLength':9}"),
            List.of("{'type':'string','maxLength':5}", "{'type':'string'}"),
            List.of("{'type':'string','minLength':2}", "{'type':'string','minLength':1}"),
            List.of("{'type':'string','pattern':'^[a-f]+$'}", "{'type':'string','pattern':'^[a-z]+$'}"),
            List.of("{'type':'string','pattern':'^x'}", "{'type':'string'}"),
            List.of("{'type':'string','format':'uuid'}", "{'type':'string'}"),
            List.of("{'type':'string','format':'date-time'}", "{'type':'string','minLength':3}"),
            List.of("{'type':'string','enum':['a','b']}", "{'type':'string','enum':['a','b','c']}"),
            List.of("{'type':'string','enum':['a','b']}", "{'type':'string'}"),
            List.of("{'type':'integer'}", "{'type':'number'}"),
            List.of("{'type':'integer','minimum':1}", "{'type':'integer','minimum':0}"),
            List.of("{'type':'number','maximum':9.5}", "{'type':'number','maximum':10}"),
            List.of("{'type':'integer','multipleOf':4}", "{'type':'integer','multipleOf':2}"),
            List.of("{'type':'integer','format':'int32'}", "{'type':'integer','format':'int64'}"),
            List.of(
                    "{'type':'array','items':{'type':'string'},'minItems':2}",
                    "{'type':'array','items':{'type':'string'}}"),
            List.of(
                    "{'type':'array','items':{'type':'string'},'maxItems':2}",
                    "{'type':'array','items':{'type':'string'},'maxItems':3}"),
            List.of(
                    "{'type':'array','items':{'type':'integer'},'uniqueItems':true}",
                    "{'type':'array','items':{'type':'integer'}}"),
            List.of("{'type':'object','required':['a']}", "{'type':'object'}"),
            List.of("{'type':'object','minProperties':1}", "{'type':'object'}"),
            List.of("{'type':'object','maxProperties':1}", "{'type':'object','maxProperties':2}"),
            List.of(
                    "{'type':'object','properties':{'a':{'type':'string'}},'additionalProperties':false}",
                    "{'type':'object','properties':{'a':{'type':'string'}}}"),
            List.of(
                    "{'type':'object','properties':{'a':{'type':'string'}},'additionalProperties':false}",
                    "{'type':'object','properties':{'a':{'type':'string'},'b':{}},'additionalProperties':false}"),
            List.of("{'type':'object','additionalProperties':{'type':'integer'}}", "{'type':'object'}"),
            List.of("{'type':'string','not':{'enum':['']}}", "{'type':'string'}"),
            List.of("{'allOf':[{'type':'string'},{'maxLength':3}]}", "{'type':'string'}"),
            List.of("{'type':'string'}", "{'anyOf':[{'type':'string'},{'type':'boolean'}]}"));

    /** Two ways to say the same. */
    public static final List<List<String>> SAME = List.of(
            List.of(
                    "{'type':'string','enum':['a','b']}",
                    "{'oneOf':[{'type':'string','enum':['a']},{'type':'string','enum':['b']}]}"),
            List.of("{'type':'integer','minimum':1}", "{'allOf':[{'type':'integer'},{'minimum':1}]}"),
            List.of("{'type':'integer','minimum':1}", "{'type':'number','multipleOf':1,'minimum':1}"),
            List.of("{'type':'string','minLength':1}", "{'type':'string','not':{'maxLength':0}}"),
            List.of(
                    "{'type':'object','required':['a','b']}",
                    "{'type':'object','allOf':[{'required':['b']},{'required':['a']}]}"),
            List.of(
                    "{'type':'array','items':{'type':'string'}}",
                    "{'type':'array','items':{'anyOf':[{'type':'string'}]}}"),
            List.of("{'type':'boolean'}", "{'type':'boolean','enum':[true,false]}"));

    private KeywordMutations() {}
}
