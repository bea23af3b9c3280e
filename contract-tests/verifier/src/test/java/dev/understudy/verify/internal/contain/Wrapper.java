package dev.understudy.verify.internal.contain;

/** A place in a larger schema. If one schema is narrower than another, it also is in that place. */
enum Wrapper {
    BODY("%s"),
    OPTIONAL_PROPERTY("{'type':'object','properties':{'p':%s}}"),
    REQUIRED_PROPERTY("{'type':'object','required':['p'],'properties':{'p':%s,'q':{'type':'string'}}}"),
    CLOSED_OBJECT("{'type':'object','additionalProperties':false,'minProperties':1,'properties':{'p':%s}}"),
    ELEMENT("{'type':'array','items':%s}"),
    LIMITED_ELEMENT("{'type':'array','minItems':1,'maxItems':3,'items':%s}"),
    MAP("{'type':'object','additionalProperties':%s}"),
    PART("{'allOf':[%s,{'description':'d'}]}"),
    NESTED("{'type':'object','properties':{'p':{'type':'array','items':{'type':'object','properties':{'q':%s}}}}}"),
    BRANCH("{'type':'object','required':['k'],'properties':{'k':{'oneOf':["
            + "{'type':'object','required':['only'],'properties':{'only':%s},'additionalProperties':false},"
            + "{'type':'object','required':['other'],'properties':{'other':{}},'additionalProperties':false}]}}}");

    private final String schema;

    Wrapper(String schema) {
        this.schema = schema;
    }

    String around(String inner) {
        return schema.replace("%s", inner).replace('\'', '"');
    }
}
