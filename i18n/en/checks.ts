<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>checks</name>
    <message numerus="yes">
        <source>%n subject(s)</source>
        <translation>
            <numerusform>%n subject</numerusform>
            <numerusform>%n subjects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n subject(s))</source>
        <translation>
            <numerusform>%1 (%n subject)</numerusform>
            <numerusform>%1 (%n subjects)</numerusform>
        </translation>
    </message>
</context>
</TS>
