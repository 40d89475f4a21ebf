<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>reports</name>
    <message numerus="yes">
        <source>%n transformer area(s), highest loss first</source>
        <translation>
            <numerusform>%n transformer area, highest loss first</numerusform><numerusform>%n transformer areas, highest loss first</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) above %1%</source>
        <translation>
            <numerusform>%n area above %1%</numerusform><numerusform>%n areas above %1%</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) below %1%</source>
        <translation>
            <numerusform>%n area below %1%</numerusform><numerusform>%n areas below %1%</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n other rule(s)</source>
        <translation>
            <numerusform>%n other rule</numerusform><numerusform>%n other rules</numerusform></translation>
    </message>
</context>
</TS>
